import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { TestsPage } from '../tests/api.tsx'
import { questionsApi } from './api.tsx'
import { type QuestionRow, questionsTopic } from './contract.ts'
import { useQuestionFields } from './question-form.tsx'
import { questionWords } from './text.ts'
import { bankScreens } from './text-screens.ts'

export const bankPath = '/publicity/tests/bank'
const createSchema = inputOf(questionsTopic.contract.create)

/** The question bank, as a tab of the tests. */
export function BankScreen() {
  return (
    <TestsPage tab="bank" action={() => <BankActs />}>
      {() => <Bank />}
    </TestsPage>
  )
}

/** What can be done with the bank as a whole, for who keeps it. */
function BankActs() {
  const t = useText(bankScreens)
  const go = useGo()
  const { set } = useUrl()
  const counts = useQuery(questionsApi.counts.queryOptions({ input: {} }))
  const { mayEdit = false, toAdopt = 0 } = counts.data ?? {}
  if (!mayEdit) return null
  return (
    <>
      {toAdopt > 0 ? (
        <Button type="primary" onClick={() => set({ act: 'adopt' })}>
          {t('adopt')}
        </Button>
      ) : null}
      <Button onClick={() => set({ act: 'create' })}>{t('create')}</Button>
      <Button onClick={() => go(`${bankPath}/sheet`)}>{t('sheet')}</Button>
    </>
  )
}

/** The bank: its numbers and its questions. */
function Bank() {
  const t = useText(bankScreens)
  const counts = useQuery(questionsApi.counts.queryOptions({ input: {} }))
  return (
    <Loaded query={counts} lines={2}>
      {({ all, usable, outdated, inactive, toAdopt, mayEdit }) => (
        <>
          <Figures
            label={t('figures')}
            figures={[
              { key: 'all', label: t('all'), value: all, to: bankPath },
              {
                key: 'usable',
                label: t('usable'),
                value: usable,
                to: `${bankPath}?force=in_force&active=true`,
              },
              {
                key: 'outdated',
                label: t('outdated'),
                value: outdated,
                to: `${bankPath}?force=outdated&active=true`,
              },
              { key: 'inactive', label: t('inactive'), value: inactive, to: `${bankPath}?active=false` },
            ]}
          />
          <Questions />
          {mayEdit ? <BankDialogs toAdopt={toAdopt} /> : null}
        </>
      )}
    </Loaded>
  )
}

function BankDialogs(props: { readonly toAdopt: number }) {
  const t = useText(bankScreens)
  const { search, set } = useUrl()
  const go = useGo()
  const adopt = useMutation(questionsApi.adopt.mutationOptions())
  const create = useMutation(questionsApi.create.mutationOptions())
  const fields = useQuestionFields()
  const close = () => set({ act: null })
  if (search.act === 'adopt' && props.toAdopt > 0) {
    return (
      <ConfirmDialog
        title={t('adopt')}
        confirmLabel={t('adopt')}
        onConfirm={() => adopt.mutateAsync({})}
        onClose={close}
      >
        <p>{t('adoptWhy', { n: props.toAdopt })}</p>
      </ConfirmDialog>
    )
  }
  if (search.act !== 'create') return null
  return (
    <FormDialog
      title={t('create')}
      wide
      schema={createSchema}
      initial={{ subject: 'discipline', kind: 'single' }}
      fields={[{ name: 'code', label: t('code'), kind: 'text', maxLength: 20 }, ...fields]}
      submitLabel={t('create')}
      act={async (values) => go(`${bankPath}/${(await create.mutateAsync(values)).id}`)}
      onClose={close}
    />
  )
}

function chosen<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((one) => one === value)
}

function Questions() {
  const t = useText(bankScreens)
  const list = useListState(['subject', 'kind', 'force', 'active'])
  const { filters } = list.state
  const subject = chosen(questionSubjects, filters.subject)
  const kind = chosen(questionKinds, filters.kind)
  const force = chosen(['in_force', 'outdated'], filters.force)
  const input = {
    ...list.ask,
    ...(subject === undefined ? {} : { subject }),
    ...(kind === undefined ? {} : { kind }),
    ...(force === undefined ? {} : { force }),
    ...(filters.active === undefined ? {} : { active: filters.active === 'true' }),
  }
  const rows = useQuery({ ...questionsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="questions"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.code}
      rowLink={(row) => `${bankPath}/${row.id}`}
      {...tableOf(list, rows)}
      filters={useFilters()}
      onExport={() => exportList('questions', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(bankScreens)
  const w = useText(questionWords)
  return [
    {
      ...{ key: 'subject', label: t('subject'), kind: 'choice' },
      options: questionSubjects.map((value) => ({ value, label: w(`subject.${value}`) })),
    },
    {
      ...{ key: 'kind', label: t('kind'), kind: 'choice' },
      options: questionKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    {
      ...{ key: 'force', label: t('force'), kind: 'choice' },
      options: (['in_force', 'outdated'] as const).map((value) => ({ value, label: w(`force.${value}`) })),
    },
    {
      ...{ key: 'active', label: t('active'), kind: 'choice' },
      options: (['true', 'false'] as const).map((value) => ({ value, label: w(`active.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<QuestionRow>[] {
  const t = useText(bankScreens)
  const said = useSaid()
  return [
    {
      key: 'code',
      title: t('code'),
      sortable: true,
      width: 110,
      mobile: 'hidden',
      render: (row) => row.code,
    },
    { key: 'stem', title: t('stem'), width: 420, mobile: 'title', render: (row) => row.stem },
    {
      ...{ key: 'subjectWord', title: t('subject'), sortable: true, width: 140, mobile: 'fact' },
      render: (row) => said(row.subjectWord),
    },
    {
      ...{ key: 'kindWord', title: t('kind'), sortable: true, width: 120, mobile: 'fact' },
      render: (row) => said(row.kindWord),
    },
    {
      key: 'number',
      title: t('version'),
      align: 'right',
      width: 70,
      mobile: 'hidden',
      render: (row) => row.number,
    },
    {
      ...{ key: 'force', title: t('force'), width: 170, mobile: 'fact' },
      render: (row) => <StatusMark status={row.inForce ? 'done' : 'na'} word={said(row.forceWord)} />,
    },
    { key: 'active', title: t('active'), width: 90, mobile: 'hidden', render: (row) => said(row.activeWord) },
  ]
}
