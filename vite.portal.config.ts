import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

/** Old Android browsers and embedded web views are of this age. */
const oldest = 'chrome87'

/** The public web: its own build, so that nothing of the staff web comes along; Preact stands in for React. */
export default defineConfig({
  root,
  base: '/p/',
  plugins: [react()],
  resolve: {
    alias: [
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
      { find: 'react', replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: 'dist/portal',
    emptyOutDir: true,
    target: oldest,
    cssTarget: oldest,
    manifest: true,
    sourcemap: false,
    rolldownOptions: { input: resolve(root, 'portal.html') },
  },
})
