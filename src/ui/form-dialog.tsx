import type { ReactNode } from 'react'
import type { z } from 'zod'
import { brokenNumber } from './api.tsx'
import { Dialog } from './dialog.tsx'
import { ZodForm, type ZodFormProps } from './form.tsx'
import { refusedOrDone } from './submit.ts'

/** A window with one form for one act: closes when it is done, shows in the form why it was refused. */
export function FormDialog<S extends z.ZodObject>(
  props: Pick<ZodFormProps<S>, 'schema' | 'fields' | 'initial' | 'labels' | 'submitLabel' | 'draftKey'> & {
    readonly title: string
    readonly wide?: boolean | undefined
    /** What stands above the form. */
    readonly children?: ReactNode
    readonly act: (values: z.output<S>) => Promise<unknown>
    readonly onClose: () => void
  },
) {
  const { title, wide, children, act, onClose, ...form } = props
  return (
    <Dialog title={title} wide={wide} onClose={onClose}>
      {children ? <div className="form-above">{children}</div> : null}
      <ZodForm<S>
        {...form}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => act(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
