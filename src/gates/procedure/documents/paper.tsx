import type { CSSProperties, ReactNode } from 'react'
import type { OfficialBlock, OfficialDocument } from '#common/official.ts'
import { ScrollArea } from '#ui/scroll-area.tsx'
import { useText } from '#ui/text.tsx'
import { paperText } from './text-editor.ts'
import './paper.css'

/** What stands beside a block, such as its comments. */
export type BesideBlock = (anchor: string) => ReactNode

/** `2021年9月5日`, as it is printed. */
function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** A document as it will look on paper, in one long sheet. */
export function Paper(props: {
  readonly document: OfficialDocument
  readonly beside?: BesideBlock | undefined
}) {
  const t = useText(paperText)
  const { document, beside } = props
  return (
    <div className="paper-desk">
      <article className="paper" lang="zh-CN" aria-label={t('paper')}>
        <PaperHead document={document} />
        <PaperLine anchor="title" beside={beside}>
          <p className="paper-title">{document.title || t('noTitle')}</p>
        </PaperLine>
        {document.subtitle === '' ? null : (
          <p className="paper-subtitle">（{document.subtitle.replace(/^（|）$/g, '')}）</p>
        )}
        {document.addressees === '' ? null : (
          <PaperLine anchor="addressees" beside={beside}>
            <p className="paper-flush">{document.addressees}：</p>
          </PaperLine>
        )}
        <PaperBlocks blocks={document.body} place="body" beside={beside} />
        <AnnexNotes document={document} />
        <PaperEnd document={document} />
        {document.annexes.map((annex, at) => (
          // Annexes have no identity but their place.
          <section key={`annex.${String(at)}`} className="paper-annex">
            <p className="paper-annex-word">{document.annexes.length > 1 ? `附件${at + 1}` : '附件'}</p>
            <PaperLine anchor={`annex.${at}`} beside={beside}>
              <p className="paper-title">{annex.title}</p>
            </PaperLine>
            <PaperBlocks blocks={annex.blocks} place={`annex.${at}`} beside={beside} />
          </section>
        ))}
        <Imprint document={document} />
      </article>
    </div>
  )
}

function PaperHead(props: { readonly document: OfficialDocument }) {
  const { layout, mark, number, signer, urgency } = props.document
  if (layout === 'plain') return null
  return (
    <header className="paper-head" data-layout={layout}>
      {urgency === '' ? null : <p className="paper-urgency">{urgency}</p>}
      {mark === '' ? null : (
        <p className="paper-mark" style={{ '--signs': mark.length } as CSSProperties}>
          {mark}
        </p>
      )}
      {number === '' && signer === '' ? null : (
        <p className="paper-number" data-upward={signer === '' ? undefined : 'yes'}>
          <span>{number}</span>
          {signer === '' ? null : (
            <span>
              签发人：<span className="kai">{signer}</span>
            </span>
          )}
        </p>
      )}
    </header>
  )
}

function PaperLine(props: {
  readonly anchor: string
  readonly beside: BesideBlock | undefined
  readonly children: ReactNode
}) {
  const { anchor, beside, children } = props
  if (beside === undefined) return children
  return (
    <div className="paper-line" data-anchor={anchor}>
      {children}
      <div className="paper-beside no-print">{beside(anchor)}</div>
    </div>
  )
}

function PaperBlocks(props: {
  readonly blocks: readonly OfficialBlock[]
  readonly place: string
  readonly beside: BesideBlock | undefined
}) {
  return props.blocks.map((block, at) => {
    const anchor = `${props.place}.${at}`
    return (
      <PaperLine key={anchor} anchor={anchor} beside={props.beside}>
        <PaperBlock block={block} />
      </PaperLine>
    )
  })
}

const levelClasses = { 1: 'hei', 2: 'kai', 3: 'strong', 4: '' } as const

function PaperBlock(props: { readonly block: OfficialBlock }) {
  const t = useText(paperText)
  const { block } = props
  switch (block.kind) {
    case 'paragraph':
      return <p className={block.indent ? 'paper-text' : 'paper-flush'}>{block.text}</p>
    case 'heading':
      return <p className={`paper-text ${levelClasses[block.level]}`}>{block.text}</p>
    case 'page_break':
      return <p className="paper-break">{t('pageBreak')}</p>
    case 'table':
      return <PaperTable table={block} />
  }
}

function PaperTable(props: { readonly table: Extract<OfficialBlock, { kind: 'table' }> }) {
  const t = useText(paperText)
  const { caption, columns, rows } = props.table
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <ScrollArea className="paper-scroll" label={caption || t('table')}>
      <table className="paper-table">
        {caption === '' ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th
                key={`${String(at)}${column.title}`}
                scope="col"
                style={{ width: `${(column.width / whole) * 100}%` }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={`${String(down)}${row[0] ?? ''}`}>
              {columns.map((column, at) => (
                <td key={`${String(at)}${column.title}`} style={{ textAlign: column.align }}>
                  {row[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function AnnexNotes(props: { readonly document: OfficialDocument }) {
  const { annexes } = props.document
  if (annexes.length === 0) return null
  return (
    <ol className="paper-annexes">
      {annexes.map(({ title }, at) => (
        <li key={`${String(at)}${title}`}>
          {at === 0 ? '附件：' : ''}
          {annexes.length > 1 ? `${at + 1}. ` : ''}
          {title}
        </li>
      ))}
    </ol>
  )
}

function PaperEnd(props: { readonly document: OfficialDocument }) {
  const { organs, date, note } = props.document
  return (
    <>
      {organs.length === 0 && date === null ? null : (
        <div className="paper-end">
          {organs.map((organ) => (
            <p key={organ}>{organ}</p>
          ))}
          {date === null ? null : <p>{dayText(date)}</p>}
        </div>
      )}
      {note === '' ? null : <p className="paper-text">（{note}）</p>}
    </>
  )
}

function Imprint(props: { readonly document: OfficialDocument }) {
  const { copies, printed } = props.document
  if (copies === '' && printed === null) return null
  return (
    <footer className="paper-imprint">
      {copies === '' ? null : <p>抄送：{copies.replace(/。$/, '')}。</p>}
      {printed === null ? null : (
        <p className="paper-printed">
          <span>{printed.organ}</span>
          <span>{dayText(printed.date)}印发</span>
        </p>
      )}
    </footer>
  )
}
