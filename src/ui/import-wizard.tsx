import { Button } from 'antd'
import { useId } from 'react'
import { FailedState, Notice } from './feedback.tsx'
import type { ImportState, ImportWizardProps } from './import-types.ts'
import { AppLink } from './link.tsx'
import { LifeLine } from './page.tsx'
import { JobProgress } from './progress.tsx'
import { useText } from './text.tsx'
import { importText } from './words.ts'
import './form.css'
import './import-wizard.css'
import './file-upload.css'

const order = ['template', 'choose', 'check', 'commit', 'result'] as const
const stepOf = {
  template: 'template',
  choose: 'choose',
  checking: 'check',
  preview: 'check',
  importing: 'commit',
  result: 'result',
} as const

/** Import in five steps: template, file, check, all or nothing, result. Driven by its state and callbacks. */
export function ImportWizard(props: ImportWizardProps) {
  const t = useText(importText)
  const now = order.indexOf(stepOf[props.state.at])
  const steps = order.map((key, i) => ({
    key,
    label: t(key),
    at:
      i < now || props.state.at === 'result'
        ? ('done' as const)
        : i === now
          ? ('now' as const)
          : ('next' as const),
  }))
  return (
    <div className="import">
      <LifeLine steps={steps} />
      <Stage {...props} />
    </div>
  )
}

function Stage(props: ImportWizardProps) {
  const t = useText(importText)
  const { state } = props
  switch (state.at) {
    case 'template':
      return (
        <div className="import-stage">
          <p>{t('templateWhy')}</p>
          <p className="notice-actions">
            <a className="file-button" href={props.template} download>
              {t('template')}
            </a>
            <Button type="primary" onClick={props.onChoose}>
              {t('haveFile')}
            </Button>
          </p>
        </div>
      )
    case 'choose':
      return <ChooseFile {...props} problem={state.problem} />
    case 'checking':
      return (
        <div className="import-stage">
          <p className="quiet">{t('checking')}</p>
          <JobProgress job={state.job} onCancel={props.onCancel} />
        </div>
      )
    case 'preview':
      return <Preview {...props} state={state} />
    case 'importing':
      return <JobProgress job={state.job} onCancel={state.atOnce ? undefined : props.onCancel} />
    case 'result':
      return <Result {...props} state={state} />
  }
}

function ChooseFile(props: ImportWizardProps & { readonly problem: string | undefined }) {
  const t = useText(importText)
  const id = useId()
  return (
    <div className="import-stage">
      {props.problem ? <FailedState title={t('failed')} detail={props.problem} /> : null}
      <label className="file-button" htmlFor={id}>
        {t('choose')}
        <input
          id={id}
          className="sr-only"
          type="file"
          accept={props.types.map((type) => `.${type}`).join(',')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) props.onFile(file)
          }}
        />
      </label>
      <p className="quiet small">{props.types.join('、')}</p>
    </div>
  )
}

function Preview(props: ImportWizardProps & { readonly state: Extract<ImportState, { at: 'preview' }> }) {
  const t = useText(importText)
  const { counts, fileName } = props.state
  const writes = counts.fresh + counts.changed
  const blocked = counts.faulty > 0
  return (
    <div className="import-stage">
      <p className="quiet">{fileName}</p>
      <dl className="import-counts">
        {(['fresh', 'changed', 'same', 'faulty'] as const).map((key) => (
          <div key={key} data-bad={key === 'faulty' && blocked ? 'yes' : undefined}>
            <dt>{t(key)}</dt>
            <dd>
              {counts[key]} <span className="small">{t('rows')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Notice tone={blocked ? 'near' : 'info'}>
        {blocked
          ? t('blocked', { n: counts.faulty })
          : writes === 0
            ? t('nothing')
            : t('ready', { n: writes })}
      </Notice>
      {props.state.rows}
      <div className="form-end">
        <Button type="primary" disabled={blocked || writes === 0} onClick={props.onCommit}>
          {t('run', { n: writes })}
        </Button>
        <Button onClick={props.onChoose}>{t('another')}</Button>
        <Button onClick={props.onCancel}>{t('dismiss')}</Button>
      </div>
    </div>
  )
}

function Result(props: ImportWizardProps & { readonly state: Extract<ImportState, { at: 'result' }> }) {
  const t = useText(importText)
  const { state, resultLink } = props
  return (
    <div className="import-stage">
      {state.outcome === 'done' ? (
        <Notice tone="done">
          <strong>{t('done')}</strong>
          <p>{t('doneDetail', { fresh: state.fresh, changed: state.changed })}</p>
        </Notice>
      ) : state.outcome === 'cancelled' ? (
        <Notice tone="near">{t('stopped')}</Notice>
      ) : (
        <FailedState title={t('failed')} detail={state.problem} number={state.number} />
      )}
      <div className="form-end">
        {resultLink && state.outcome === 'done' ? (
          <AppLink to={resultLink.to} className="file-button">
            {resultLink.label}
          </AppLink>
        ) : null}
        <Button onClick={props.onRestart}>{t('again')}</Button>
      </div>
    </div>
  )
}
