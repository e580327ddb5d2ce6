import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { marked } from 'marked'
import type { Mount } from './server.ts'

const folder = fileURLToPath(new URL('../../../docs/manual', import.meta.url))
const style = `body{font:16px/1.75 system-ui,"Noto Sans CJK SC",sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;background:#FAF8F5;color:#1F2329}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid #DDD7CD;padding-top:1rem}img{max-width:100%;border:1px solid #DDD7CD}
a{color:#2A4B7C}table{border-collapse:collapse}td,th{border:1px solid #DDD7CD;padding:.25rem .5rem;text-align:left}code{background:#F3EFE8;padding:0 .25rem}
@media (prefers-color-scheme:dark){body{background:#15171A;color:#E9E6E0}a{color:#8FB4EA}code{background:#24282D}td,th,img,h2{border-color:#3A3F46}}`

/** The manual as a page; its text is the one in docs/manual, whose pictures the browser stories make. */
function render(): string {
  const body = marked.parse(readFileSync(`${folder}/README.md`, 'utf8'), { async: false })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>五关使用手册</title><style>${style}</style></head><body>${body.replaceAll('src="pictures/', 'src="/manual/pictures/')}</body></html>`
}

/** Serves the manual and its pictures. */
export const mountManual: Mount = (server) => {
  server.get('/manual', async (_request, reply) => reply.type('text/html; charset=utf-8').send(render()))
  server.get<{ Params: { name: string } }>('/manual/pictures/:name', async (request, reply) => {
    const { name } = request.params
    const path = `${folder}/pictures/${name}`
    if (!/^[a-z-]+\.png$/.test(name) || !existsSync(path))
      return reply.code(404).send({ message: '没有这张图' })
    return reply.type('image/png').send(readFileSync(path))
  })
}
