import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { type BodyKind, bodies, bodyKinds } from '#rules/bodies.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useMay } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { useUrl } from '#ui/url.tsx'
import { planApi } from './api.tsx'
import { ChangeForm } from './change-form.tsx'
import type { PlanChange } from './contract.ts'
import { MovedTable } from './moved-table.tsx'
import { ProblemList } from './problems.tsx'
import type { Settings } from './settings-draft.tsx'
import { OwnSteps } from './settings-own.tsx'
import { SettingsRows } from './settings-rows.tsx'
import { SeveralCases } from './several-cases.tsx'
import { planText } from './text.ts'
import { planScreensText } from './text-screens.ts'

type Stored = {
  readonly settings: Settings
  readonly version: number
  readonly bodies: number
  readonly electionDay: string | null
}

/** A county's own intervals and steps for a kind of body; legal limits can only be tightened. */
export function StepSettingsScreen() {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const { params } = useUrl()
  const mayEdit = useMay('plan.edit')
  const roundId = params.roundId ?? ''
  const kind = bodyKinds.find((one) => one === params.kind)
  const crumbs = [
    { label: t('toRounds'), to: `/procedure/rounds/${roundId}` },
    { label: kind === undefined ? t('settings') : said(bodies[kind].name) },
  ]
  return (
    <Page title={t('settings')} purpose={t('settingsPurpose')} gate="procedure" crumbs={crumbs}>
      {kind === undefined || !mayEdit ? (
        <EmptyState
          title={s('notAllowed')}
          action={<AppLink to="/procedure/plans">{t('plansTitle')}</AppLink>}
        />
      ) : (
        <StoredSettings key={`${roundId}${kind}`} roundId={roundId} kind={kind} />
      )}
    </Page>
  )
}

function StoredSettings(props: { readonly roundId: string; readonly kind: BodyKind }) {
  const stored = useQuery({
    ...planApi.settings.queryOptions({ input: props }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Loaded query={stored}>
      {(data) => (
        <Editor key={data.version} {...props} stored={data} onReload={() => void stored.refetch()} />
      )}
    </Loaded>
  )
}

function Editor(props: {
  readonly roundId: string
  readonly kind: BodyKind
  readonly stored: Stored
  readonly onReload: () => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const said = useSaid()
  const today = useToday()
  const { roundId, kind, stored } = props
  const [settings, setSettings] = useState(stored.settings)
  const saved = useRef(false)
  const changed = JSON.stringify(settings) !== JSON.stringify(stored.settings)
  useUnsavedGuard(() => changed && !saved.current)
  const asked = useDeferredValue(settings)
  const preview = useQuery({
    ...planApi.previewSettings.queryOptions({ input: { roundId, kind, settings: asked } }),
    enabled: changed,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return (
    <>
      <Section
        title={s('stepSetting')}
        note={s('settingsOf', { kind: said(bodies[kind].name), n: stored.bodies })}
        action={
          <Button onClick={() => setSettings({ steps: {}, added: [], order: [] })}>{s('reset')}</Button>
        }
      >
        <SettingsRows
          kind={kind}
          electionDay={stored.electionDay ?? today}
          settings={settings}
          onChange={setSettings}
        />
      </Section>
      <OwnSteps settings={settings} onChange={setSettings} />
      <Section title={s('live')}>
        {changed ? (
          <Loaded query={preview}>{(change) => <Live change={change} />}</Loaded>
        ) : (
          <p className="quiet">{s('nothingChanged')}</p>
        )}
      </Section>
      <Section title={t('save')}>
        <Save
          {...props}
          settings={settings}
          change={changed ? (preview.data ?? null) : null}
          onSaved={() => {
            saved.current = true
          }}
        />
      </Section>
    </>
  )
}

function Live(props: { readonly change: PlanChange }) {
  const t = useText(planText)
  const s = useText(planScreensText)
  return (
    <>
      <ProblemList problems={props.change.problems} none={t('noProblems')} />
      <SeveralCases change={props.change} />
      <MovedTable steps={props.change.steps} caption={s('live')} />
    </>
  )
}

function Save(props: {
  readonly roundId: string
  readonly kind: BodyKind
  readonly stored: Stored
  readonly settings: Settings
  readonly change: PlanChange | null
  readonly onReload: () => void
  readonly onSaved: () => void
}) {
  const t = useText(planText)
  const s = useText(planScreensText)
  const go = useGo()
  const { message } = App.useApp()
  const save = useMutation(planApi.saveSettings.mutationOptions())
  const { roundId, kind, stored, settings, change } = props
  const unlawful = change?.problems.some((one) => one.severity === 'refusal') ?? false
  async function confirm(reason: string) {
    const done = await save
      .mutateAsync({ roundId, kind, settings, version: stored.version, reason })
      .catch(() => null)
    if (done === null) return
    props.onSaved()
    void message.success(t('saved', { n: done.bodies }))
    go(`/procedure/rounds/${roundId}`)
  }
  return (
    <ChangeForm
      label={t('save')}
      reasonLabel={s('saveReason')}
      problems={[]}
      blocked={change === null ? s('nothingChanged') : unlawful ? s('refusedHere') : null}
      failure={save.error}
      running={save.isPending}
      onReload={() => {
        save.reset()
        props.onReload()
      }}
      onConfirm={(reason) => void confirm(reason)}
    />
  )
}
