import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { ScrollArea } from '#ui/scroll-area.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { tasksApi } from './api.tsx'
import { leadersOf, placeOf, progressOf, titleOf } from './monthly-words.ts'
import { type MonthlyAnswer, type MonthlyLine, monthSchema } from './shapes.ts'
import { listPath, taskPath } from './task-mark.tsx'
import { monthlyText, tasksText } from './text.ts'
import { TownshipFilter } from './township-filter.tsx'
import './tasks.css'

type Group = MonthlyAnswer['groups'][number]
type Asked = { readonly roundId: string; readonly month: string; readonly area?: string }

/** 每月任务清单: what is due in a month, by who answers; to print or to download as Word or Excel. */
export function MonthlyScreen() {
  const t = useText(monthlyText)
  const n = useText(tasksText)
  const { search } = useUrl()
  const today = useToday()
  const round = useRound()
  const month = monthSchema.safeParse(search.month)
  const asked: Asked | null =
    round === null
      ? null
      : {
          roundId: round.id,
          month: month.success ? month.data : today.slice(0, 7),
          ...(search.area === undefined ? {} : { area: search.area }),
        }
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="responsibility"
      action={asked === null ? undefined : <Downloads asked={asked} />}
    >
      {asked === null ? (
        <EmptyState
          title={n('noRound')}
          next={n('noRoundNext')}
          action={<AppLink to="/procedure/rounds">{n('toRounds')}</AppLink>}
        />
      ) : (
        <Month asked={asked} />
      )}
    </Page>
  )
}

function Downloads(props: { readonly asked: Asked }) {
  const t = useText(monthlyText)
  const lang = useLang()
  const query = new URLSearchParams({ ...props.asked, lang }).toString()
  return (
    <>
      <Button href={`/documents/monthly.docx?${query}`}>{t('word')}</Button>
      <Button href={`/documents/monthly.xlsx?${query}`}>{t('excel')}</Button>
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </>
  )
}

/** The month before or after, for `by` -1 or 1. */
function monthBy(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + by
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

function Month(props: { readonly asked: Asked }) {
  const t = useText(monthlyText)
  const lang = useLang()
  const { asked } = props
  const { set } = useUrl()
  const monthly = useQuery({
    ...tasksApi.monthly.queryOptions({ input: asked }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <MonthTools asked={asked} months={monthly.data?.months ?? []} />
      <Loaded query={monthly} lines={12}>
        {(answer) => (
          <div className="section month-list">
            <h2 className="month-title">{titleOf(answer, lang)}</h2>
            {answer.groups.length === 0 ? (
              <EmptyState
                title={t('empty')}
                next={
                  answer.months.length > 0 ? t('emptyNext', { months: answer.months.join('、') }) : undefined
                }
                action={
                  answer.months[0] === undefined ? undefined : (
                    <Button onClick={() => set({ month: nearest(answer.months, asked.month) })}>
                      {nearest(answer.months, asked.month)}
                    </Button>
                  )
                }
              />
            ) : null}
            {answer.groups.map((group) => (
              <MonthGroup key={group.key} group={group} asked={asked} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  )
}

/** The month with tasks that follows, or else the last one before. */
function nearest(months: readonly string[], month: string): string {
  return months.find((one) => one > month) ?? months.at(-1) ?? month
}

function MonthTools(props: { readonly asked: Asked; readonly months: readonly string[] }) {
  const t = useText(monthlyText)
  const id = useId()
  const { set } = useUrl()
  const { asked, months } = props
  const choices = [...new Set([...months, asked.month])].sort()
  return (
    <div className="picture-tools no-print">
      <Button onClick={() => set({ month: monthBy(asked.month, -1) })}>{t('previous')}</Button>
      <label htmlFor={id}>
        {t('month')}
        <select
          id={id}
          className="plain-select"
          value={asked.month}
          onChange={(event) => set({ month: event.target.value })}
        >
          {choices.map((month) => (
            <option key={month} value={month}>
              {month}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => set({ month: monthBy(asked.month, 1) })}>{t('next')}</Button>
      <TownshipFilter value={asked.area} onChange={(area) => set({ area })} />
    </div>
  )
}

function MonthGroup(props: { readonly group: Group; readonly asked: Asked }) {
  const t = useText(monthlyText)
  const n = useText(tasksText)
  const { group, asked } = props
  return (
    <Section title={group.name} note={n('nItems', { n: group.lines.length })}>
      <ScrollArea className="month-scroll" label={`${group.name} ${t('title')}`}>
        <table>
          <caption className="sr-only">{group.name}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('number')}
              </th>
              {(['task', 'areas', 'department', 'leaders', 'due', 'evidence', 'progress'] as const).map(
                (key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {group.lines.map((line, place) => (
              <MonthRow
                key={`${line.taskId ?? line.stepId} ${line.level} ${line.dueOn} ${line.title.zh}`}
                line={line}
                number={place + 1}
                group={group}
                asked={asked}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Section>
  )
}

function MonthRow(props: {
  readonly line: MonthlyLine
  readonly number: number
  readonly group: Group
  readonly asked: Asked
}) {
  const t = useText(monthlyText)
  const said = useSaid()
  const { line, number, group, asked } = props
  const to =
    line.taskId === null
      ? listPath({
          roundId: asked.roundId,
          area: group.areaCode,
          level: line.level,
          stepId: line.stepId ?? undefined,
          month: asked.month,
        })
      : taskPath(line.taskId)
  return (
    <tr>
      <td className="number">{number}</td>
      <td>
        <AppLink to={to}>{said(line.title)}</AppLink>
      </td>
      <td>{placeOf(line, t)}</td>
      <td>{line.department || t('several')}</td>
      <td>{leadersOf(line, t)}</td>
      <td>
        <CivilDate date={line.dueOn} />
      </td>
      <td>{line.evidence.map((one) => said(one)).join('；')}</td>
      <td className={line.overdue > 0 ? 'overdue' : undefined}>{progressOf(line, t)}</td>
    </tr>
  )
}
