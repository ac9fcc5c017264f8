import './theme/layers.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/mantine.css'
import 'dayjs/locale/vi'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

const place = document.getElementById('root')
if (place) createRoot(place).render(<StrictMode><App /></StrictMode>)
