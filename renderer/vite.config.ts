import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screens as static files; addresses are relative, because Electron and the browser host serve them alike. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../out/renderer', emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
})
