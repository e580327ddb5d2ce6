import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App, Input } from 'antd'
import { useRef, useState } from 'react'
import { areasApi } from '#registry/areas/api.tsx'
import { queries } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { AreaPicker } from '#ui/pickers.tsx'
import { useRounds } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { roundsApi } from './api.tsx'
import { askOf, type RoundDraft, withArea } from './draft-state.tsx'
import { KindTable } from './kind-table.tsx'
import { OpenResult } from './open-result.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'
import '#ui/form.css'

async function findAreas(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(areasApi.find.queryOptions({ input: { text } }))
  return found
    .filter((area) => area.code.length <= 6)
    .map((area) => ({ id: area.code, label: area.name, detail: area.path.join(' › ') }))
}

/** Opens a round: what is renewed where and when, computed while it is filled in, then confirmed. */
export function OpenRoundScreen() {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const mayOpen = useMay('round.open')
  const crumbs = [{ label: t('title'), to: '/procedure/rounds' }, { label: t('open') }]
  return (
    <Page title={t('open')} purpose={s('openPurpose')} gate="procedure" crumbs={crumbs}>
      {mayOpen ? (
        <OpenForm />
      ) : (
        <EmptyState title={s('notFound')} action={<AppLink to="/procedure/rounds">{t('title')}</AppLink>} />
      )}
    </Page>
  )
}

function useFreshDraft(): RoundDraft {
  const { today, acting } = useSession()
  return {
    areaCode: acting?.areaCode ?? '',
    areaLabel: acting?.areaName ?? '',
    name: '',
    year: today.slice(0, 4),
    chosen: new Set(),
    days: {},
  }
}

function OpenForm() {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const go = useGo()
  const { choose } = useRounds()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(useFreshDraft())
  const saved = useRef(false)
  useUnsavedGuard(() => draft.chosen.size > 0 && !saved.current)
  const asked = askOf(draft)
  const preview = useQuery({
    ...roundsApi.preview.queryOptions({ input: asked ?? { areaCode: '99', name: '', year: 0, bodies: [] } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })
  const open = useMutation(roundsApi.open.mutationOptions())
  async function confirm(acknowledged: boolean) {
    if (asked === null) return
    const done = await open.mutateAsync({ ...asked, acknowledged }).catch(() => null)
    if (done === null) return
    saved.current = true
    choose(done.id)
    void message.success(t('opened', { bodies: done.bodies, tasks: done.tasks }))
    go(`/procedure/rounds/${done.id}`)
  }
  return (
    <>
      <Section title={s('basics')}>
        <Basics draft={draft} onChange={setDraft} />
      </Section>
      <Section title={s('what')}>
        <KindTable draft={draft} found={preview.data?.kinds ?? []} onChange={setDraft} />
      </Section>
      <Section title={s('result')}>
        <OpenResult
          preview={preview}
          asked={asked !== null}
          named={draft.name.trim().length >= 2}
          failure={open.error}
          running={open.isPending}
          onConfirm={(acknowledged) => void confirm(acknowledged)}
        />
      </Section>
    </>
  )
}

function Basics(props: { readonly draft: RoundDraft; readonly onChange: (draft: RoundDraft) => void }) {
  const t = useText(roundsText)
  const { draft, onChange } = props
  const area = draft.areaCode === '' ? null : { id: draft.areaCode, label: draft.areaLabel }
  return (
    <div className="round-basics">
      <div className="field">
        <label className="field-label" htmlFor="round-area">
          {t('area')}
        </label>
        <AreaPicker
          id="round-area"
          value={area}
          search={findAreas}
          onChange={(pick) => onChange(withArea(draft, pick?.id ?? '', pick?.label ?? ''))}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="round-name">
          {t('name')}
        </label>
        <Input
          id="round-name"
          maxLength={60}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="round-year">
          {t('year')}
        </label>
        <Input
          id="round-year"
          inputMode="numeric"
          maxLength={4}
          value={draft.year}
          onChange={(event) => onChange({ ...draft, year: event.target.value })}
        />
      </div>
    </div>
  )
}
