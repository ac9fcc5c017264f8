import { createHashRouter } from 'react-router'
import { Frame } from '../frame/Frame.tsx'
import { BrokenScreen } from '../parts/BrokenScreen.tsx'
import { Overview } from '../overview/Overview.tsx'

/** Every screen of an open register. All but the first are loaded when they are first asked for. */
export const router = createHashRouter([
  {
    path: '/',
    Component: Frame,
    children: [{
      errorElement: <BrokenScreen />,
      children: [
        { index: true, Component: Overview },
        { path: 'list/:kind', lazy: async () => ({ Component: (await import('../list/ListScreen.tsx')).ListScreen }) },
        { path: 'record/:kind/:id', lazy: async () => ({ Component: (await import('../record/RecordScreen.tsx')).RecordScreen }) },
        { path: 'dialogue/:id', lazy: async () => ({ Component: (await import('../dialogue/DialogueScreen.tsx')).DialogueScreen }) },
        { path: 'proposal/:id', lazy: async () => ({ Component: (await import('../proposal/ProposalScreen.tsx')).ProposalScreen }) },
        { path: 'targets', lazy: async () => ({ Component: (await import('../targets/TargetsScreen.tsx')).TargetsScreen }) },
        { path: 'reports', lazy: async () => ({ Component: (await import('../reports/ReportsScreen.tsx')).ReportsScreen }) },
        { path: 'usb', lazy: async () => ({ Component: (await import('../usb/UsbScreen.tsx')).UsbScreen }) },
        { path: 'backups/*', lazy: async () => ({ Component: (await import('../backups/BackupsScreen.tsx')).BackupsScreen }) },
        { path: 'privacy/*', lazy: async () => ({ Component: (await import('../privacy/PrivacyScreen.tsx')).PrivacyScreen }) },
        { path: 'trash', lazy: async () => ({ Component: (await import('../trash/TrashScreen.tsx')).TrashScreen }) },
        { path: 'settings/*', lazy: async () => ({ Component: (await import('../settings/SettingsScreen.tsx')).SettingsScreen }) },
        { path: '*', Component: BrokenScreen },
      ],
    }],
  },
])
