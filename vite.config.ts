import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname
const galleryPage = 'src/ui/gallery/index.html'

/** Shows the gallery of the shared pieces at /gallery while developing; the product build never holds it. */
function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url === '/gallery') request.url = `/${galleryPage}`
        next()
      })
    },
  }
}

/** Takes web fonts out of a library's styles: nothing may be fetched from outside at run time. */
function noRemoteFonts(): Plugin {
  return {
    name: 'no-remote-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/node_modules\/.*\.css($|\?)/.test(id) || !code.includes('@font-face')) return null
      return { code: code.replace(/@font-face\s*\{[^}]*url\(['"]?https?:[^}]*\}/g, ''), map: null }
    },
  }
}

export default defineConfig(({ mode }) => ({
  root,
  plugins: [react(), gallery(), noRemoteFonts()],
  server: { proxy: { '/api': 'http://localhost:8080' } },
  build: {
    outDir: mode === 'gallery' ? 'dist/gallery' : 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: resolve(root, mode === 'gallery' ? galleryPage : 'index.html') },
  },
}))
