import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { chainApi } from './api.tsx'
import { SuccessionDialog } from './chain-edit.tsx'
import type { Leaver } from './contract.ts'
import { chainText } from './text.ts'

type Part = 'main' | 'deputy' | 'department'

const namesShown = 3

/** The proof that nothing is without all three, and who has to be succeeded. */
export function Coverage(props: { readonly roundId: string }) {
  const { roundId } = props
  const t = useText(chainText)
  const cover = useQuery(chainApi.uncovered.queryOptions({ input: { roundId } }))
  return (
    <Loaded query={cover}>
      {(found) => (
        <div className="cover">
          <Section title={t('tab.cover')}>
            <p className="cover-figures">
              <strong className={found.uncoveredAreas + found.uncoveredTasks === 0 ? 'done' : 'overdue'}>
                {found.uncoveredAreas + found.uncoveredTasks}
              </strong>
              <span>{t('uncoveredN')}</span>
            </p>
            <p>
              {t('checked', { areas: found.checkedAreas, tasks: found.checkedTasks })}
              {found.uncoveredAreas + found.uncoveredTasks === 0 ? ` · ${t('allCovered')}` : ''}
            </p>
          </Section>
          <Gaps
            title={t('uncoveredAreas')}
            count={found.uncoveredAreas}
            rows={found.areas.map(({ areaCode, areaName, missing }) => ({
              key: areaCode,
              name: areaName,
              to: `/responsibility/chain?search=${areaCode}`,
              missing,
            }))}
          />
          <TaskGaps count={found.uncoveredTasks} tasks={found.tasks} />
          <Leavers roundId={roundId} leavers={found.leavers} />
        </div>
      )}
    </Loaded>
  )
}

type Gap = {
  readonly key: string
  readonly name: string
  readonly to: string
  readonly missing: readonly Part[]
}

function Gaps(props: { readonly title: string; readonly count: number; readonly rows: readonly Gap[] }) {
  const t = useText(chainText)
  const { count, rows } = props
  if (count === 0) return null
  return (
    <Section title={props.title} note={count > rows.length ? t('first', { n: rows.length }) : undefined}>
      <ul className="cover-list">
        {rows.map((row) => (
          <li key={row.key}>
            <AppLink to={row.to}>{row.name}</AppLink>{' '}
            <StatusMark
              status="overdue"
              word={t('missing', { parts: row.missing.map((part) => t(`part.${part}`)).join('、') })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function TaskGaps(props: {
  readonly count: number
  readonly tasks: readonly {
    readonly id: string
    readonly title: { readonly zh: string; readonly en: string }
    readonly areaName: string
    readonly missing: readonly Part[]
  }[]
}) {
  const t = useText(chainText)
  const said = useSaid()
  const rows = props.tasks.map(({ id, title, areaName, missing }) => ({
    key: id,
    name: `${areaName} · ${said(title)}`,
    to: `/responsibility/tasks/${id}`,
    missing,
  }))
  return <Gaps title={t('uncoveredTasks')} count={props.count} rows={rows} />
}

function Leavers(props: { readonly roundId: string; readonly leavers: readonly Leaver[] }) {
  const t = useText(chainText)
  const mayEdit = useMay('chain.edit')
  const [succeeding, setSucceeding] = useState<Leaver | null>(null)
  return (
    <Section title={t('leavers')} note={t('leaversNote')}>
      {props.leavers.length === 0 ? <p className="quiet">{t('noLeavers')}</p> : null}
      <ul className={props.leavers.length === 0 ? '' : 'cover-list'}>
        {props.leavers.map((leaver) => (
          <li key={leaver.personId} className="leaver">
            <div>
              <strong>
                <AppLink to={`/registry/people/${leaver.personId}`}>{leaver.name}</AppLink>
              </strong>{' '}
              <span className="quiet">
                {leaver.lastPost === null || leaver.endedOn === null
                  ? t('withoutPost')
                  : t('left', { post: leaver.lastPost, day: leaver.endedOn })}
              </span>
              <p>
                {t('held', { chains: leaver.chains, tasks: leaver.tasks })} · <InAreas areas={leaver.areas} />
              </p>
            </div>
            {mayEdit ? <Button onClick={() => setSucceeding(leaver)}>{t('succeed')}</Button> : null}
          </li>
        ))}
      </ul>
      {succeeding === null ? null : (
        <SuccessionDialog roundId={props.roundId} leaver={succeeding} onClose={() => setSucceeding(null)} />
      )}
    </Section>
  )
}

function InAreas(props: { readonly areas: readonly string[] }) {
  const t = useText(chainText)
  const { areas } = props
  const shown = areas.slice(0, namesShown).join('、')
  return (
    <span title={areas.join('、')}>
      {areas.length > namesShown
        ? t('inAreasMore', { areas: shown, n: areas.length })
        : t('inAreas', { areas: shown })}
    </span>
  )
}
