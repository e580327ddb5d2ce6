import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ruleGroupKeys, ruleStates } from '#rules/rule-terms.ts'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { rulebookApi } from './api.tsx'
import { grades, type ruleRow } from './contract.ts'
import { DayChoice, RuleStateMark, useBasis, useDay } from './rule-look.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'
import './rulebook.css'

type Rule = z.infer<typeof ruleRow>

/** Every rule: find it by words, law, topic or standing; open it. */
export function RulesScreen() {
  const t = useText(rulebookText)
  const today = useToday()
  const day = useDay()
  const { search } = useUrl()
  const list = useListState(['group', 'state', 'grade', 'settings'])
  const input = { ...list.ask, ...list.state.filters, ...(day === today ? {} : { day }) }
  const rules = useQuery({ ...rulebookApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <Page title={t('title')} purpose={t('purpose')}>
      <DayChoice />
      <DataTable
        id="rules"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(rule) => rule.ruleId}
        rowName={(rule) => rule.ruleId}
        rowLink={(rule) => `/rules/${rule.ruleId}${search.day ? `?day=${day}` : ''}`}
        {...tableOf(list, rules)}
        filters={useFilters()}
        onExport={() => exportList('rulebook', 'list', input)}
      />
    </Page>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  return [
    {
      key: 'group',
      label: s('group'),
      kind: 'choice',
      options: ruleGroupKeys.map((value) => ({ value, label: t(`group.${value}`) })),
    },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: ruleStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'grade',
      label: s('grade'),
      kind: 'choice',
      options: grades.map((value) => ({ value, label: t(`confidence.${value}`) })),
    },
    {
      key: 'settings',
      label: s('settingsFilter'),
      kind: 'choice',
      options: [{ value: 'true', label: s('withSettings') }],
    },
  ]
}

function useColumns(): readonly Column<Rule>[] {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const basis = useBasis()
  const values = (rule: Rule) => rule.values.map(said).join('；')
  return [
    {
      key: 'text',
      title: s('rule'),
      width: 420,
      mobile: 'title',
      full: (rule) => said(rule.text),
      render: (rule) => said(rule.text),
    },
    { key: 'ruleId', title: s('ruleId'), width: 100, sortable: true, render: (rule) => rule.ruleId },
    { key: 'law', title: s('basis'), width: 230, sortable: true, mobile: 'fact', render: basis },
    {
      key: 'state',
      title: s('state'),
      width: 120,
      sortable: true,
      mobile: 'fact',
      render: (rule) => <RuleStateMark state={rule.state} />,
    },
    {
      key: 'values',
      title: s('values'),
      width: 220,
      mobile: 'fact',
      full: values,
      render: (rule) => (rule.values.length === 0 ? <span className="quiet">–</span> : values(rule)),
    },
    {
      key: 'source',
      title: s('source'),
      width: 220,
      full: (rule) => `${rule.source} ${rule.setBy}`.trim(),
      render: (rule) =>
        rule.source === '' ? <span className="quiet">–</span> : `${rule.source} ${rule.setBy}`,
    },
    {
      key: 'confidence',
      title: s('grade'),
      width: 150,
      sortable: true,
      render: (rule) => t(`confidence.${rule.confidence}`),
    },
    {
      key: 'uses',
      title: s('uses'),
      width: 100,
      align: 'right',
      render: (rule) => (rule.uses === 0 ? <span className="quiet">–</span> : s('usesOf', { n: rule.uses })),
    },
    {
      key: 'group',
      title: s('group'),
      width: 180,
      defaultHidden: true,
      render: (rule) => t(`group.${rule.group}`),
    },
  ]
}
