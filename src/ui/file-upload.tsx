import { Button } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { showBytes, type UploadFile, type UploadLimits, whyNotSend } from './file-types.ts'
import { useText } from './text.tsx'
import { commonText, fileText } from './words.ts'
import './file-upload.css'

export type HeldFile = { readonly id: string; readonly name: string }

export type FileUploadProps = {
  readonly id: string
  readonly label: string
  readonly files: readonly HeldFile[]
  readonly onFiles: (files: readonly HeldFile[]) => void
  readonly upload: UploadFile
  readonly limits: UploadLimits
  readonly multiple?: boolean | undefined
  /** Offers the phone's camera. */
  readonly camera?: boolean | undefined
  readonly describedBy?: string | undefined
}

type Sending = {
  readonly key: number
  readonly file: File
  readonly share: number
  readonly state: 'sending' | 'cut' | 'refused'
  readonly why?: string | undefined
}

/** Sends files: progress, cancel, retry after a cut connection; too large or of a wrong type is said in words. */
export function FileUpload(props: FileUploadProps) {
  const t = useText(fileText)
  const c = useText(commonText)
  const { sending, add, again, stop } = useSending(props)
  const { limits } = props
  return (
    <fieldset
      className="file-upload"
      aria-label={props.label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        add([...event.dataTransfer.files])
      }}
    >
      <div className="file-buttons">
        <FileButton {...props} text={t('choose')} onFiles={add} />
        {props.camera ? (
          <FileButton {...props} id={`${props.id}-camera`} text={t('photo')} capture onFiles={add} />
        ) : null}
        <span className="quiet small file-drop">{t('drop')}</span>
      </div>
      <p className="quiet small">
        {t('limits', { types: limits.types.join('、'), size: showBytes(limits.maxBytes) })}
      </p>
      <ul className="file-list" aria-label={t('list')} aria-live="polite">
        {props.files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <span className="quiet small">{t('uploaded')}</span>
            <Button
              size="small"
              aria-label={c('removeOf', { name: file.name })}
              onClick={() => props.onFiles(props.files.filter((f) => f.id !== file.id))}
            >
              {c('remove')}
            </Button>
          </li>
        ))}
        {sending.map((one) => (
          <SendingLine key={one.key} one={one} onStop={() => stop(one.key)} onAgain={() => again(one)} />
        ))}
      </ul>
    </fieldset>
  )
}

function SendingLine(props: {
  readonly one: Sending
  readonly onStop: () => void
  readonly onAgain: () => void
}) {
  const t = useText(fileText)
  const c = useText(commonText)
  const { one, onStop, onAgain } = props
  const { name } = one.file
  if (one.state === 'refused') {
    return (
      <li>
        <span className="field-error">{one.why}</span>
        <Button size="small" aria-label={c('removeOf', { name })} onClick={onStop}>
          {c('remove')}
        </Button>
      </li>
    )
  }
  return (
    <li>
      <span>{name}</span>
      {one.state === 'cut' ? (
        <>
          <span className="field-error">{t('cut')}</span>
          <Button size="small" aria-label={t('retryOf', { name })} onClick={onAgain}>
            {c('retry')}
          </Button>
        </>
      ) : (
        <>
          <progress value={one.share} max={1} aria-label={`${t('uploading')} ${name}`} />
          <span className="quiet small">{Math.floor(one.share * 100)}%</span>
        </>
      )}
      <Button size="small" aria-label={t('cancelOf', { name })} onClick={onStop}>
        {c('cancel')}
      </Button>
    </li>
  )
}

function FileButton(props: {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly limits: UploadLimits
  readonly multiple?: boolean | undefined
  readonly capture?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly onFiles: (files: readonly File[]) => void
}) {
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    props.onFiles([...(event.target.files ?? [])])
    event.target.value = ''
  }
  const types = props.capture ? 'image/*' : props.limits.types.map((type) => `.${type}`).join(',')
  return (
    <label className="file-button">
      <input
        id={props.id}
        className="sr-only"
        type="file"
        aria-label={`${props.text} ${props.label}`}
        aria-describedby={props.describedBy}
        accept={types}
        multiple={props.multiple === true && !props.capture}
        {...(props.capture ? { capture: 'environment' as const } : {})}
        onChange={chosen}
      />
      {props.text}
    </label>
  )
}

function useSending(props: FileUploadProps) {
  const t = useText(fileText)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const counter = useRef(0)
  const stops = useRef(new Map<number, AbortController>())
  const held = useRef(props.files)
  held.current = props.files
  const update = (key: number, change: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const drop = (key: number) => setSending((all) => all.filter((one) => one.key !== key))
  async function send(one: Sending) {
    const control = new AbortController()
    stops.current.set(one.key, control)
    update(one.key, { state: 'sending', share: 0 })
    try {
      const stored = await props.upload(one.file, {
        onProgress: (share) => update(one.key, { share }),
        signal: control.signal,
      })
      drop(one.key)
      held.current = props.multiple ? [...held.current, stored] : [stored]
      props.onFiles(held.current)
    } catch {
      if (!control.signal.aborted) update(one.key, { state: 'cut' })
    }
  }
  function add(files: readonly File[]) {
    const taken = props.multiple ? files : files.slice(0, 1)
    for (const file of taken) {
      counter.current += 1
      const key = counter.current
      const why = whyNotSend(file, props.limits)
      const words = why === null ? undefined : t(why, limitWords(file, props.limits))
      const one: Sending = { key, file, share: 0, state: why === null ? 'sending' : 'refused', why: words }
      setSending((all) => [...all, one])
      if (why === null) void send(one)
    }
  }
  function stop(key: number) {
    stops.current.get(key)?.abort()
    drop(key)
  }
  return { sending, add, stop, again: (one: Sending) => void send(one) }
}

function limitWords(file: File, limits: UploadLimits) {
  return {
    name: file.name,
    size: showBytes(file.size),
    max: showBytes(limits.maxBytes),
    types: limits.types.join('、'),
  }
}
