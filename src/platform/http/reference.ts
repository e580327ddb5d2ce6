import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { AnsweredTopic } from '../action.ts'
import { type Mount, routerOf } from './server.ts'

/** The OpenAPI document of every action. */
async function documentOf(topics: readonly AnsweredTopic[]) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const spec = await generator.generate(routerOf(topics), {
    info: {
      title: 'Wuguan 五关 API',
      version: '1',
      description:
        '每个接口都按调用者岗位的权限和区划办理，并留痕。调用时在请求头携带 Authorization: Bearer <接口令牌>。 Every action is carried out with the rights and the area of the caller’s post and leaves an audit event. Send Authorization: Bearer <token>.',
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
  return spec
}

type Operation = { summary?: string; parameters?: unknown[]; requestBody?: unknown }

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function row(path: string, method: string, operation: Operation): string {
  const detail = escaped(
    JSON.stringify({ parameters: operation.parameters, requestBody: operation.requestBody }, null, 1),
  )
  return `<details><summary><code>${method.toUpperCase()} /api${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary><pre>${detail}</pre></details>`
}

/** A readable page of the document, without a line of script. */
function pageOf(spec: Awaited<ReturnType<typeof documentOf>>): string {
  const rows = Object.entries(spec.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => row(path, method, operation as Operation)),
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>五关接口说明</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;background:#FAF8F5;color:#1F2329}details{border-bottom:1px solid #E3DED6;padding:.5rem 0}summary{cursor:pointer}pre{overflow:auto;background:#fff;padding:.75rem;font-size:13px}h1{font-size:1.5rem}</style></head>
<body><h1>五关接口说明 · API reference</h1><p>${escaped(spec.info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a> · ${rows.length} 个接口</p>${rows.join('\n')}</body></html>`
}

/** Serves the OpenAPI document and its readable page; made once, when first asked for. */
export const mountReference: Mount = (server, _app, topics) => {
  let made: ReturnType<typeof documentOf> | undefined
  const spec = () => {
    made ??= documentOf(topics)
    return made
  }
  server.get('/api/openapi.json', async (_request, reply) => reply.send(await spec()))
  server.get('/api', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(pageOf(await spec())),
  )
}
