import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { SessionEvent } from './session/host.ts'
import type { Channel, ShellBridge } from './shell/channels.ts'

const [CALL, CANCEL, EVENT]: [Channel, Channel, Channel] = ['so:call', 'so:cancel', 'so:event']
const listeners = new Set<(event: SessionEvent) => void>()

ipcRenderer.on(EVENT, (_, event: SessionEvent) => {
  for (const listener of listeners) listener(event)
})

const bridge: ShellBridge = {
  call: (name, input, id) => ipcRenderer.invoke(CALL, name, input, id),
  cancel: id => ipcRenderer.send(CANCEL, id),
  onEvent(listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  pathOf: file => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('soDanVan', bridge)
