import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useGo } from '#ui/link.tsx'
import { WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { testsApi } from './api.tsx'
import { settingsForm, settingsOf, typedSettings, useSettingsFields } from './settings-form.tsx'
import type { TestRecord } from './shapes.ts'
import { testsPath } from './tests-page.tsx'
import { testScreens } from './text-screens.ts'

type Props = { readonly test: TestRecord }
const endForm = z.object({ endsOn: civilDate })

const acts = {
  draft: ['edit', 'open'],
  open: ['extend', 'refresh', 'close'],
  closed: ['reopen'],
} as const

/** What can be done with a test in its state. */
export function TestActs(props: Props) {
  const t = useText(testScreens)
  const go = useGo()
  const { set } = useUrl()
  const mayEdit = useMay('test.edit')
  const { test } = props
  if (!mayEdit) return null
  const hall = test.state !== 'draft' && test.mayEnter
  return (
    <>
      {hall ? (
        <Button
          type={test.state === 'open' ? 'primary' : 'default'}
          onClick={() => go(`${testsPath}/${test.id}/hall`)}
        >
          {t('hall')}
        </Button>
      ) : null}
      <WhyNot reason={test.mayEdit ? null : t('notYours')}>
        {acts[test.state].map((act) => (
          <Button
            key={act}
            type={act === 'open' ? 'primary' : 'default'}
            disabled={!test.mayEdit}
            onClick={() => set({ act })}
          >
            {t(act)}
          </Button>
        ))}
      </WhyNot>
    </>
  )
}

/** The windows of a test's acts. */
export function TestDialogs(props: Props) {
  const t = useText(testScreens)
  const { search, set } = useUrl()
  const { test } = props
  const close = () => set({ act: null })
  const allowed: readonly string[] = test.mayEdit ? acts[test.state] : []
  const act = allowed.find((one) => one === search.act)
  const extend = useMutation(testsApi.extend.mutationOptions())
  const { id, version } = test
  if (act === 'edit') return <EditDialog test={test} onClose={close} />
  if (act === 'extend') {
    return (
      <FormDialog
        title={t('extend')}
        schema={endForm}
        initial={{ endsOn: test.endsOn }}
        fields={[{ name: 'endsOn', label: t('endsOn'), kind: 'date' }]}
        submitLabel={t('extend')}
        act={({ endsOn }) => extend.mutateAsync({ id, version, endsOn })}
        onClose={close}
      />
    )
  }
  if (act === 'open' || act === 'reopen')
    return <MoveDialog test={test} move="open" label={t(act)} onClose={close} />
  if (act === 'refresh' || act === 'close') {
    return <MoveDialog test={test} move={act} label={t(act)} onClose={close} />
  }
  return null
}

function MoveDialog(
  props: Props & {
    readonly move: 'open' | 'refresh' | 'close'
    readonly label: string
    readonly onClose: () => void
  },
) {
  const t = useText(testScreens)
  const { test, move, label, onClose } = props
  const moves = {
    open: useMutation(testsApi.open.mutationOptions()),
    refresh: useMutation(testsApi.refresh.mutationOptions()),
    close: useMutation(testsApi.close.mutationOptions()),
  }
  const { id, version } = test
  return (
    <ConfirmDialog
      title={label}
      confirmLabel={label}
      onConfirm={() => moves[move].mutateAsync({ id, version })}
      onClose={onClose}
    >
      <p>{t(`${move}Why`)}</p>
    </ConfirmDialog>
  )
}

function EditDialog(props: Props & { readonly onClose: () => void }) {
  const t = useText(testScreens)
  const { test, onClose } = props
  const edit = useMutation(testsApi.edit.mutationOptions())
  const { id, version } = test
  return (
    <FormDialog
      title={t('edit')}
      wide
      schema={settingsForm}
      initial={typedSettings(test)}
      fields={useSettingsFields(test.roundId, test.areaCode)}
      submitLabel={t('edit')}
      act={(values) => edit.mutateAsync({ id, version, ...settingsOf(values) })}
      onClose={onClose}
    />
  )
}
