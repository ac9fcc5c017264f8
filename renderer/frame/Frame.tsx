import { Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { noteOpened } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { HealthStrips } from '../backups/HealthStrips.tsx'
import { RestoredDialog } from '../backups/RestoredDialog.tsx'
import { useReading } from '../form/useReading.ts'
import { CrumbsProvider } from './crumbs.tsx'
import { DraftsDialog, DraftsStrip } from './DraftsFound.tsx'
import classes from './Frame.module.css'
import { GoTo } from './GoTo.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { Navigation } from './Navigation.tsx'
import { ProgramStrips } from './ProgramStrips.tsx'
import { TopBar } from './TopBar.tsx'
import { useGlobalKeys } from './useGlobalKeys.ts'
import { useOrphans } from './useOrphans.ts'
import { useRememberOpened } from './useRecent.ts'

type Dialog = 'goTo' | 'keys' | 'drafts' | null

/** What stands around every screen of an open register. */
export function Frame() {
  const [dialog, setDialog] = useState<Dialog>(null)
  const page = useRef<HTMLElement>(null)
  const drafts = useOrphans()
  const close = () => setDialog(null)
  useGlobalKeys({ onGoTo: () => setDialog('goTo'), onKeys: () => setDialog('keys') })
  useRememberOpened()
  useOpenedRegister()
  useReading()
  usePageFocus(page)
  return (
    <CrumbsProvider>
      <a className={classes.skip} href="#trang" onClick={event => { event.preventDefault(); page.current?.focus() }}>Tới nội dung chính</a>
      <div className={classes.frame}>
        <Navigation />
        <div className={classes.main}>
          <TopBar onGoTo={() => setDialog('goTo')} onKeys={() => setDialog('keys')} />
          <ProgramStrips />
          <HealthStrips />
          <DraftsStrip drafts={drafts} onShow={() => setDialog('drafts')} />
          <main id="trang" ref={page} tabIndex={-1} className={classes.page} data-region>
            <Suspense><Outlet /></Suspense>
          </main>
        </div>
      </div>
      <RestoredDialog />
      <DraftsDialog drafts={drafts} opened={dialog === 'drafts'} onClose={close} />
      <GoTo opened={dialog === 'goTo'} onClose={close} onKeys={() => setDialog('keys')} onDrafts={() => setDialog('drafts')} />
      <KeysSheet opened={dialog === 'keys'} onClose={close} />
    </CrumbsProvider>
  )
}

/** Only what is done from here on goes by a blind Ctrl+Z. */
function useOpenedRegister(): void {
  const folder = useProgramState().register?.folder
  useEffect(() => {
    if (folder !== undefined) void noteOpened(folder).catch(() => undefined)
  }, [folder])
}

/** A new screen starts in its own focus; where it names none, reading starts at its top. The first screen leaves the first Tab to the skip link. */
function usePageFocus(page: React.RefObject<HTMLElement | null>): void {
  const { key } = useLocation()
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true })
  }, [key, page])
}
