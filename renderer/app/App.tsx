import { Button, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from '../api/queries.ts'
import { Note } from '../parts/Note.tsx'
import { StartScreen } from '../start/StartScreen.tsx'
import { cssVariables, theme } from '../theme/theme.ts'
import classes from './notify.module.css'
import { PeriodProvider } from './period.tsx'
import { ProgramStateProvider, useProgramState } from './programState.tsx'
import { Progress } from './progress.tsx'
import { Cover } from '../lock/Cover.tsx'
import { RecoveryDialog } from '../lock/recovery.tsx'
import { forgetLists } from '../list/listState.ts'
import { dropCopy } from '../record/copy.ts'
import { router } from './routes.tsx'

/** The window: the opening screens while no register is open, otherwise the register. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ProgramStateProvider failed={message => <Themed scheme="auto"><Unreachable message={message} /></Themed>}>
        <Window />
      </ProgramStateProvider>
    </QueryClientProvider>
  )
}

function Window() {
  const { register, theme: chosen } = useProgramState()
  useOneRegister(register?.folder)
  return (
    <Themed scheme={chosen === 'system' ? 'auto' : chosen}>
      <Cover>
        {register ? <PeriodProvider key={register.folder}><RouterProvider router={router} /></PeriodProvider> : <StartScreen />}
        <Progress />
      </Cover>
      <RecoveryDialog />
      <Notifications position="bottom-left" autoClose={false} transitionDuration={120} classNames={{ root: classes.stack }} />
    </Themed>
  )
}

/** Nothing read from one register, and no place in it, is shown of another. The place of a window that is loaded anew stays. */
function useOneRegister(folder: string | undefined): void {
  const last = useRef(folder)
  useLayoutEffect(() => {
    if (folder === last.current) return
    last.current = folder
    if (folder === undefined) return
    forgetLists()
    dropCopy()
    void queryClient.resetQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && !name.startsWith('program.') })
    void router.navigate('/')
  }, [folder])
}

/** No answer at all: the program is gone, or this address belongs to an earlier start of it. */
function Unreachable({ message }: { message: string }) {
  return (
    <main style={{ maxWidth: 640, margin: '96px auto', padding: '0 24px' }}>
      <h1 className="visually-hidden">Sổ Dân vận</h1>
      <Note tone="danger" title="Chưa nối được với chương trình." detail={message}>
        <Button variant="default" autoFocus onClick={() => void queryClient.invalidateQueries()}>Thử lại</Button>
      </Note>
    </main>
  )
}

function Themed({ scheme, children }: { scheme: 'auto' | 'light' | 'dark'; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}>
      {children}
    </MantineProvider>
  )
}
