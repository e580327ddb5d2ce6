import { useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { type BodyKind, bodies } from '#rules/bodies.ts'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { planApi } from './api.tsx'
import { ChangeForm } from './change-form.tsx'
import type { PlanChange } from './contract.ts'
import { MovedTable } from './moved-table.tsx'
import { ProblemList } from './problems.tsx'
import { SeveralCases } from './several-cases.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

type Change = PlanChange & { readonly kind: BodyKind }

/** After the holidays or settings changed: what moves in each kind of plan, and re-planning it. */
export function ReplanScreen() {
  const t = useText(planText)
  const s = useText(planScreensText)
  const round = useRound()
  return (
    <Page title={s('replanTitle')} purpose={s('replanPurpose')} gate="procedure">
      {round === null ? (
        <EmptyState title={t('noRound')} action={<AppLink to="/procedure/rounds">{t('toRounds')}</AppLink>} />
      ) : (
        <Changes key={round.id} roundId={round.id} />
      )}
    </Page>
  )
}

function Changes(props: { readonly roundId: string }) {
  const s = useText(planScreensText)
  const preview = useQuery({
    ...planApi.previewReplan.queryOptions({ input: { roundId: props.roundId } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Loaded query={preview}>
      {(all) => {
        const changed = all.filter((one) => one.steps.some((step) => step.kind !== 'same'))
        return changed.length === 0 ? (
          <Notice tone="done">{s('replanNone')}</Notice>
        ) : (
          <Chosen roundId={props.roundId} changes={changed} onReload={() => void preview.refetch()} />
        )
      }}
    </Loaded>
  )
}

function Chosen(props: {
  readonly roundId: string
  readonly changes: readonly Change[]
  readonly onReload: () => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const go = useGo()
  const { message } = App.useApp()
  const [left, setLeft] = useState<ReadonlySet<BodyKind>>(new Set())
  const replan = useMutation(planApi.replan.mutationOptions())
  const chosen = props.changes.filter((one) => !left.has(one.kind))
  async function confirm(reason: string, acknowledged: boolean) {
    const kinds = chosen.map(({ kind, seen }) => ({ kind, seen }))
    const done = await replan
      .mutateAsync({ roundId: props.roundId, kinds, reason, acknowledged })
      .catch(() => null)
    if (done === null) return
    void message.success(s('replanned', { n: done.bodies }))
    go('/procedure/plans')
  }
  const flip = (kind: BodyKind) => {
    const next = new Set(left)
    if (!next.delete(kind)) next.add(kind)
    setLeft(next)
  }
  return (
    <>
      {props.changes.map((change) => (
        <Section
          key={change.kind}
          title={s('settingsOf', { kind: said(bodies[change.kind].name), n: change.bodies })}
          action={
            <label className="plan-acknowledge">
              <input type="checkbox" checked={!left.has(change.kind)} onChange={() => flip(change.kind)} />
              {s('replanTitle')}
            </label>
          }
        >
          <SeveralCases change={change} />
          <ProblemList problems={change.problems} none={t('noProblems')} />
          <MovedTable steps={change.steps} caption={said(bodies[change.kind].name)} />
        </Section>
      ))}
      <ChangeForm
        label={s('replan')}
        reasonLabel={t('reason')}
        problems={chosen.flatMap((one) => one.problems)}
        blocked={chosen.length === 0 ? s('replanKinds') : null}
        failure={replan.error}
        running={replan.isPending}
        onReload={() => {
          replan.reset()
          props.onReload()
        }}
        onConfirm={(reason, acknowledged) => void confirm(reason, acknowledged)}
      />
    </>
  )
}
