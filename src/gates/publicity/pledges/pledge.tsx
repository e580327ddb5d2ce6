import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { z } from 'zod'
import { signatureField } from '#common/signature.ts'
import { CitationChip } from '#ui/citation.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Facts, type LifeStep, Page, RecordPage, Section } from '#ui/page.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { pledgesApi } from './api.tsx'
import { PledgeDialogs } from './pledge-dialogs.tsx'
import { pledgeMarks, pledgesPath } from './pledge-page.tsx'
import type { pledgeRecord } from './shapes.ts'
import { pledgesScreenText } from './text-screens.ts'
import './pledges.css'

type Pledge = z.output<typeof pledgeRecord>

/** A pledge, or what was entered together under the same id. */
export function PledgeScreen() {
  const { params } = useUrl()
  const shown = useQuery(pledgesApi.show.queryOptions({ input: { id: params.id ?? '' } }))
  return (
    <Loaded query={shown}>
      {({ pledge, batch }) =>
        pledge === null ? <Batch id={params.id ?? ''} n={batch} /> : <Record pledge={pledge} />
      }
    </Loaded>
  )
}

function Batch({ id, n }: { readonly id: string; readonly n: number }) {
  const t = useText(pledgesScreenText)
  return (
    <Page title={t('batchTitle')} gate="publicity" crumbs={[{ label: t('title'), to: pledgesPath }]}>
      <p>
        <AppLink to={`${pledgesPath}?batch=${id}`}>{t('toBatch', { n })}</AppLink>
      </p>
    </Page>
  )
}

function useLife({ state, signedOn, endedOn, stateWord }: Pledge): readonly LifeStep[] {
  const t = useText(pledgesScreenText)
  const said = useSaid()
  const signed = { key: 'signed', label: t('life.signed'), at: 'done' as const, note: signedOn }
  if (state === 'in_force') return [signed, { key: 'now', label: said(stateWord), at: 'now' }]
  return [signed, { key: 'ended', label: said(stateWord), at: 'done', note: endedOn ?? undefined }]
}

function Record({ pledge }: { readonly pledge: Pledge }) {
  const t = useText(pledgesScreenText)
  const said = useSaid()
  const lines = pledge.text.split('\n').map((line, at) => ({ key: `${at} ${line.slice(0, 8)}`, line }))
  return (
    <RecordPage
      title={`${pledge.personName}　${pledge.title}`}
      gate="publicity"
      status={pledgeMarks[pledge.state]}
      statusWord={said(pledge.stateWord)}
      steps={useLife(pledge)}
      crumbs={[{ label: t('title'), to: pledgesPath }, { label: pledge.personName }]}
      action={<Acts pledge={pledge} />}
      side={<Side pledge={pledge} />}
    >
      <Section title={t('body')} note={t('editionN', { n: pledge.edition })}>
        <div className="pledge-words" lang="zh-CN">
          {lines.map(({ key, line }) => (
            <p key={key}>{line}</p>
          ))}
        </div>
      </Section>
      {pledge.signature === null ? null : (
        <Section title={t('signature')}>
          <Signature path={pledge.signature} name={pledge.personName} />
        </Section>
      )}
      {pledge.mayEnter && pledge.state === 'in_force' ? (
        <PledgeDialogs seen={{ id: pledge.id, version: pledge.version }} paper={pledge.way === 'paper'} />
      ) : null}
    </RecordPage>
  )
}

function Signature({ path, name }: { readonly path: string; readonly name: string }) {
  const t = useText(pledgesScreenText)
  const { width, height } = signatureField
  return (
    <svg
      className="pledge-signature"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('signatureOf', { name })}
    >
      <path d={path} />
    </svg>
  )
}

function Acts({ pledge }: { readonly pledge: Pledge }) {
  const t = useText(pledgesScreenText)
  const { set } = useUrl()
  const may = pledge.mayEnter && pledge.state === 'in_force'
  return (
    <>
      <Button href={`/documents/pledges/${pledge.id}.pdf`}>{t('downloadPdf')}</Button>
      {may && pledge.way === 'paper' ? (
        <Button onClick={() => set({ act: 'scan' })}>{t('attach')}</Button>
      ) : null}
      {may ? <Button onClick={() => set({ act: 'withdraw' })}>{t('withdraw')}</Button> : null}
    </>
  )
}

function Side({ pledge }: { readonly pledge: Pledge }) {
  const t = useText(pledgesScreenText)
  const said = useSaid()
  const { scan, signedAt, endedOn, endReason, batchId } = pledge
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          [t('name'), pledge.personName],
          [t('unit'), pledge.organisationName || '–'],
          [t('area'), pledge.areaName],
          [t('class'), pledge.className],
          [t('way'), said(pledge.wayWord)],
          [t('signedOn'), <CivilDate key="day" date={pledge.signedOn} />],
          ...(signedAt === null ? [] : [[t('signedAt'), <Moment key="at" at={signedAt} />] as const]),
          [t('basis'), <CitationChip key="basis" citation={pledge.citation} />],
          [
            t('hash'),
            <code key="hash" className="pledge-hash">
              {pledge.textHash}
            </code>,
          ],
          ...(pledge.way === 'phone'
            ? []
            : [
                [
                  t('scan'),
                  scan === null ? (
                    t('scanNo')
                  ) : (
                    <a key="scan" href={`/files/${scan.id}`}>
                      {scan.name}
                    </a>
                  ),
                ] as const,
              ]),
          ...(endedOn === null
            ? []
            : [[t('endedLabel'), t('ended', { day: endedOn, reason: endReason ?? '' })] as const]),
        ]}
      />
      {batchId === null ? null : <AppLink to={`${pledgesPath}?batch=${batchId}`}>{t('batchTitle')}</AppLink>}
    </Section>
  )
}
