import type { Dialog, Screen, Shell } from 'electron'
import { record } from './record.ts'
import { type Names, onlyKnown, strict, unknown } from './strict.ts'

const roles = ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']
const itemKeys = ['label', 'role', 'accelerator', 'type', 'submenu', 'click', 'visible']

export type Item = { label?: string; role?: string; accelerator?: string; type?: string; visible?: boolean; submenu?: Item[]; click?(...values: unknown[]): void }
export type Built = { items: BuiltItem[] }
export type BuiltItem = Omit<Item, 'submenu'> & { submenu: Built | null }

function built(template: Item[]): Built {
  return {
    items: template.map(({ submenu, ...item }) => {
      onlyKnown('menu item', item, itemKeys)
      if (item.role !== undefined && !roles.includes(item.role)) throw unknown(`the menu role ${item.role}`)
      return { click: () => undefined, ...item, submenu: submenu ? built(submenu) : null }
    }),
  }
}

let applicationMenu: Built | null = null
export const Menu = strict('Menu', {
  buildFromTemplate: built,
  setApplicationMenu(menu: Built | null) { applicationMenu = menu },
  getApplicationMenu: () => applicationMenu,
})

const boxKeys = ['type', 'title', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink']
const fileKeys = ['title', 'buttonLabel', 'defaultPath', 'filters', 'properties']

/** A dialog may be given its window first. */
function shown(what: string, values: unknown[], keys: readonly string[]): Record<string, unknown> {
  const options = values.at(-1) as Record<string, unknown>
  onlyKnown(what, options, keys)
  record.shown.push({ what, with: options })
  return options
}

/** Nobody sits in front of it: every dialog is left as by Esc. A test puts its own answer in place of one of these. */
export const dialog = strict('dialog', {
  showOpenDialog: async (...values: unknown[]) => (shown('showOpenDialog', values, fileKeys), { canceled: true, filePaths: [] as string[] }),
  showSaveDialog: async (...values: unknown[]) => (shown('showSaveDialog', values, fileKeys), { canceled: true, filePath: '' }),
  showMessageBox: async (...values: unknown[]) => ({ response: Number(shown('showMessageBox', values, boxKeys)['cancelId'] ?? 0), checkboxChecked: false }),
  showMessageBoxSync: (...values: unknown[]) => Number(shown('showMessageBoxSync', values, boxKeys)['cancelId'] ?? 0),
  showErrorBox: (title: string, content: string) => void record.shown.push({ what: 'showErrorBox', with: { title, content } }),
} satisfies Names<Dialog>)

export const shell = strict('shell', {
  async openPath(path: string) {
    record.shown.push({ what: 'openPath', with: path })
    return ''
  },
  showItemInFolder: (path: string) => void record.shown.push({ what: 'showItemInFolder', with: path }),
} satisfies Names<Shell>)

export const screen = strict('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] } satisfies Names<Screen>)
