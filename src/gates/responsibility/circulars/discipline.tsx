import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { bodies } from '#rules/bodies.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useRound } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { commonText } from '#ui/words.ts'
import { circularsPath } from './circular-mark.tsx'
import { useCircularTabs } from './circulars.tsx'
import { circularsApi } from './client.tsx'
import { circularsTopic } from './contract.ts'
import type { RequirementRow } from './shapes.ts'
import { disciplineText, listText } from './text-screens.ts'
import './circulars.css'

const setSchema = inputOf(circularsTopic.contract.setRequirement)
type Requirements = Awaited<ReturnType<typeof circularsApi.requirements.call>>

/** What discipline requires at each step of the round's plans, and how many steps have nothing yet. */
export function DisciplineScreen() {
  const d = useText(disciplineText)
  const l = useText(listText)
  const round = useRound()
  const { search } = useUrl()
  const input = {
    roundId: round?.id ?? '',
    ...(search.circular === undefined ? {} : { circularId: search.circular }),
  }
  const found = useQuery({
    ...circularsApi.requirements.queryOptions({ input }),
    enabled: round !== null,
  })
  return (
    <Page
      title={l('title')}
      purpose={d('purpose')}
      gate="responsibility"
      tabs={useCircularTabs()}
      tab={`${circularsPath}/discipline`}
    >
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : (
        <Loaded query={found} lines={12}>
          {(all) => <Discipline roundId={round.id} all={all} />}
        </Loaded>
      )}
    </Page>
  )
}

type Props = { readonly roundId: string; readonly all: Requirements }

function Discipline(props: Props) {
  const d = useText(disciplineText)
  const said = useSaid()
  const { search, set } = useUrl()
  const { all } = props
  const only = search.without === '1'
  const rows = only ? all.rows.filter((row) => row.text === null) : all.rows
  const kinds = [...new Set(rows.map((row) => row.kind))]
  const shown = kinds.find((kind) => kind === search.kind) ?? kinds[0]
  const columns = useColumns(all.mayEdit)
  const chosen = all.rows.find((row) => `${row.kind}.${row.stepId}` === search.step)
  if (all.steps === 0) return <EmptyState title={d('empty')} next={d('emptyNext')} />
  return (
    <>
      <Coverage {...props} only={only} />
      <Kinds rows={rows} kinds={kinds} shown={shown} />
      {shown === undefined ? null : (
        <Section title={said(bodies[shown].name)}>
          <PlainTable
            id={`discipline-${shown}`}
            caption={said(bodies[shown].name)}
            columns={columns}
            rows={rows.filter((row) => row.kind === shown)}
            rowKey={(row) => row.stepId}
            rowName={(row) => said(row.step)}
          />
        </Section>
      )}
      {all.mayEdit && chosen !== undefined ? (
        <SetDialog {...props} row={chosen} onClose={() => set({ step: null })} />
      ) : null}
      {all.mayEdit && search.act === 'adopt' && all.without > 0 ? (
        <AdoptDialog {...props} onClose={() => set({ act: null })} />
      ) : null}
    </>
  )
}

type Kind = RequirementRow['kind']

/** The bodies whose steps can be shown, each with how many of its steps have a requirement. */
function Kinds(props: {
  readonly rows: readonly RequirementRow[]
  readonly kinds: readonly Kind[]
  readonly shown: Kind | undefined
}) {
  const d = useText(disciplineText)
  const said = useSaid()
  const { search } = useUrl()
  const kept = ['circular', 'without'].flatMap((key) => {
    const value = search[key]
    return value === undefined ? [] : [`&${key}=${value}`]
  })
  return (
    <nav className="circular-coverage" aria-label={d('kinds')}>
      {props.kinds.map((kind) => {
        const own = props.rows.filter((row) => row.kind === kind)
        return (
          <AppLink
            key={kind}
            to={`${circularsPath}/discipline?kind=${kind}${kept.join('')}`}
            current={kind === props.shown ? 'location' : undefined}
          >
            {d('kindCoverage', {
              ...{ kind: said(bodies[kind].name), all: own.length },
              set: own.filter((row) => row.text !== null).length,
            })}
          </AppLink>
        )
      })}
    </nav>
  )
}

function Coverage(props: Props & { readonly only: boolean }) {
  const d = useText(disciplineText)
  const { search, set } = useUrl()
  const { all, only } = props
  const { steps, without } = all
  const circular = all.circulars.find((one) => one.id === search.circular)
  return (
    <div className="circular-coverage">
      <strong>{without === 0 ? d('covered', { steps }) : d('coverage', { steps, without })}</strong>
      {circular === undefined ? null : <span>{d('ofCircular', { title: circular.title })}</span>}
      {without > 0 && !only ? (
        <AppLink to={`${circularsPath}/discipline?without=1`}>{d('without')}</AppLink>
      ) : null}
      {only || search.circular !== undefined ? (
        <AppLink to={`${circularsPath}/discipline`}>{d('everything')}</AppLink>
      ) : null}
      {all.mayEdit && without > 0 ? (
        <Button type="primary" onClick={() => set({ act: 'adopt' })}>
          {d('adopt')}
        </Button>
      ) : null}
    </div>
  )
}

function useColumns(mayEdit: boolean): readonly Column<RequirementRow>[] {
  const d = useText(disciplineText)
  const said = useSaid()
  const { set } = useUrl()
  return [
    { key: 'step', title: d('step'), width: 220, mobile: 'title', render: (row) => said(row.step) },
    {
      ...{ key: 'text', title: d('requirement'), width: 460, mobile: 'fact' },
      full: (row) => (row.text === null ? d('none') : said(row.text)),
      render: (row) =>
        row.text === null ? <span className="quiet">{d('none')}</span> : <span>{said(row.text)}</span>,
    },
    {
      ...{ key: 'circular', title: d('by'), width: 220, mobile: 'fact' },
      render: (row) =>
        row.circular === null ? (
          '–'
        ) : (
          <AppLink to={`${circularsPath}/${row.circular.id}`}>{row.circular.title}</AppLink>
        ),
    },
    ...(mayEdit
      ? [
          {
            ...{ key: 'acts', title: d('acts'), width: 110 },
            render: (row: RequirementRow) => (
              <Button
                size="small"
                aria-label={d(row.text === null ? 'setOf' : 'changeOf', { step: said(row.step) })}
                onClick={() => set({ step: `${row.kind}.${row.stepId}` })}
              >
                {d(row.text === null ? 'set' : 'change')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}

function SetDialog(props: Props & { readonly row: RequirementRow; readonly onClose: () => void }) {
  const d = useText(disciplineText)
  const said = useSaid()
  const { roundId, all, row, onClose } = props
  const { kind, stepId, version, recommendation, text, circular } = row
  const set = useMutation(circularsApi.setRequirement.mutationOptions())
  return (
    <Dialog title={d('setOf', { step: said(row.step) })} onClose={onClose}>
      {recommendation === null ? null : (
        <p className="quiet">{d('proposal', { text: said(recommendation) })}</p>
      )}
      <ZodForm
        schema={setSchema}
        initial={{
          ...{ roundId, kind, stepId, version, text: text?.zh ?? recommendation?.zh ?? '' },
          ...(circular === null ? {} : { circularId: circular.id }),
        }}
        fields={[
          { name: 'text', label: d('requirement'), kind: 'textarea', rows: 4, maxLength: 500, wide: true },
          {
            ...{ name: 'circularId', label: d('circular'), kind: 'select', wide: true },
            options: all.circulars.map(({ id, title }) => ({ value: id, label: title })),
          },
        ]}
        submitLabel={d('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values: z.input<typeof setSchema>) => {
          const refusal = await refusedOrDone(() => set.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function AdoptDialog(props: Props & { readonly onClose: () => void }) {
  const d = useText(disciplineText)
  const c = useText(commonText)
  const { roundId, all, onClose } = props
  const [circularId, setCircular] = useState('')
  const adopt = useMutation(circularsApi.adoptRequirements.mutationOptions())
  const input = { roundId, circularId: circularId === '' ? null : circularId }
  return (
    <Dialog title={d('adopt')} onClose={onClose}>
      <div className="circular-choose">
        <ActProblem error={adopt.error} />
        <p>{d('adoptNote', { n: all.without })}</p>
        <label className="field-label">
          {d('circular')}
          <select
            className="plain-select"
            value={circularId}
            onChange={(event) => setCircular(event.target.value)}
          >
            <option value="">{d('noCircular')}</option>
            {all.circulars.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <div className="form-end">
          <Button
            type="primary"
            disabled={adopt.isPending}
            onClick={() => adopt.mutate(input, { onSuccess: onClose })}
          >
            {d('adopt')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
