import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { Refusal, type RefusalView } from '#ui/feedback.tsx'
import type { UploadFile } from '#ui/file-types.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { UploadFailure, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { mediaApi, photoLimits } from './api.tsx'
import { isColumn } from './kinds.ts'
import { usePlacementFields } from './placement-form.tsx'
import { placementMarks } from './placements.tsx'
import { type PlacementRecord, placementFacts } from './shapes.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'
import './media.css'

const path = '/publicity/media'

/** A placement with the photographs that prove it. */
export function PlacementScreen() {
  const { params } = useUrl()
  const found = useQuery(mediaApi.show.queryOptions({ input: { id: params.placementId ?? '' } }))
  return (
    <Loaded query={found}>{(placement) => <Placement key={placement.id} placement={placement} />}</Loaded>
  )
}

function Placement(props: { readonly placement: PlacementRecord }) {
  const t = useText(mediaText)
  const { placement } = props
  const { title, channel, state } = placement
  return (
    <RecordPage
      title={title}
      purpose={[t(`channel.${channel}`), placement.township, placement.areaName].filter(Boolean).join(' · ')}
      gate="publicity"
      crumbs={[{ label: t('title'), to: path }, { label: title }]}
      status={placementMarks[state]}
      statusWord={t(`state.${state}`)}
      steps={useLife(placement)}
      action={<Acts placement={placement} />}
      side={<Side placement={placement} />}
    >
      <Photos placement={placement} />
      <Dialogs placement={placement} />
    </RecordPage>
  )
}

function useLife(placement: PlacementRecord): readonly LifeStep[] {
  const s = useText(mediaScreensText)
  const { state, verifiedOn, verifiedBy, withdrawnOn, toOn } = placement
  const over = state === 'expired' || state === 'withdrawn'
  return [
    {
      key: 'placed',
      label: s('lifePlaced'),
      at: verifiedOn === null && !over ? 'now' : 'done',
      note: placement.fromOn,
    },
    {
      key: 'verified',
      label: s('lifeVerified'),
      at: verifiedOn === null ? 'next' : over ? 'done' : 'now',
      note: verifiedOn === null ? undefined : `${verifiedOn} ${verifiedBy}`,
    },
    { key: 'over', label: s('lifeOver'), at: over ? 'now' : 'next', note: withdrawnOn ?? toOn },
  ]
}

function Acts(props: { readonly placement: PlacementRecord }) {
  const s = useText(mediaScreensText)
  const { set } = useUrl()
  const verify = useMutation(mediaApi.verify.mutationOptions())
  const { id, version, state, verifiedOn, photos, mayEdit, mayVerify } = props.placement
  if (state === 'withdrawn') return null
  return (
    <>
      {mayVerify && verifiedOn === null ? (
        <WhyNot reason={photos === 0 ? s('verifyNeedsPhoto') : null}>
          <Button
            type="primary"
            disabled={photos === 0 || verify.isPending}
            onClick={() => verify.mutate({ placements: [{ id, version }] })}
          >
            {s('verify')}
          </Button>
        </WhyNot>
      ) : null}
      {mayEdit ? (
        <>
          <Button onClick={() => set({ act: 'edit' })}>{s('edit')}</Button>
          <Button onClick={() => set({ act: 'withdraw' })}>{s('withdraw')}</Button>
        </>
      ) : null}
      <ActProblem error={verify.error} />
    </>
  )
}

function Photos(props: { readonly placement: PlacementRecord }) {
  const s = useText(mediaScreensText)
  const { placement } = props
  const { id, version, pictures, mayEdit, state, verifiedOn } = placement
  const remove = useMutation(mediaApi.removePhoto.mutationOptions())
  return (
    <Section title={s('photos')}>
      <ActProblem error={remove.error} />
      {pictures.length === 0 ? <p className="quiet">{s('noPhotos')}</p> : null}
      <ul className="media-photos">
        {pictures.map((one) => (
          <li key={one.id}>
            <a href={`/files/${one.fileId}?inline=1`} target="_blank" rel="noreferrer">
              {one.image ? (
                <img src={`/files/${one.fileId}?inline=1`} alt={one.name} loading="lazy" />
              ) : (
                one.name
              )}
            </a>
            <span className="quiet small">
              {s('photoOf', { name: one.name, who: one.addedBy, day: one.addedOn })}
            </span>
            {mayEdit && verifiedOn === null && state !== 'withdrawn' ? (
              <Button
                size="small"
                disabled={remove.isPending}
                aria-label={s('removeOf', { name: one.name })}
                onClick={() => remove.mutate({ id, version, photoId: one.id })}
              >
                {s('remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit && state !== 'withdrawn' ? <AddPhotos placement={placement} /> : null}
    </Section>
  )
}

function AddPhotos(props: { readonly placement: PlacementRecord }) {
  const s = useText(mediaScreensText)
  const [refused, setRefused] = useState<RefusalView | null>(null)
  const add = useMutation(mediaApi.addPhoto.mutationOptions())
  const { id, version } = props.placement
  const upload: UploadFile = async (file, told) => {
    setRefused(null)
    try {
      const stored = await uploadDocument(file, told)
      await add.mutateAsync({ id, version, fileId: stored.id })
      return stored
    } catch (failure) {
      if (failure instanceof UploadFailure) setRefused(failure.refusal)
      throw failure
    }
  }
  return (
    <div className="no-print">
      {refused === null ? null : <Refusal refusal={refused} />}
      <ActProblem error={add.error} />
      <FileUpload
        id={`photo-${id}`}
        label={s('addPhoto')}
        files={[]}
        onFiles={() => undefined}
        upload={upload}
        limits={photoLimits}
        camera
      />
    </div>
  )
}

const withdrawSchema = z.object({ withdrawnOn: z.iso.date() })

function Dialogs(props: { readonly placement: PlacementRecord }) {
  const s = useText(mediaScreensText)
  const { search, set } = useUrl()
  const { placement } = props
  const { id, version, today } = placement
  const fields = usePlacementFields()
  const edit = useMutation(mediaApi.edit.mutationOptions())
  const withdraw = useMutation(mediaApi.withdraw.mutationOptions())
  const close = () => set({ act: null })
  if (!placement.mayEdit || placement.state === 'withdrawn') return null
  if (search.act === 'edit') {
    const { channel, title, place, fromOn, toOn, quantity, link, articles, audience } = placement
    const facts = { channel, title, place, fromOn, toOn, quantity, link, articles }
    return (
      <FormDialog
        title={s('edit')}
        wide
        schema={placementFacts}
        initial={{ ...facts, ...(audience === null ? {} : { audience }) }}
        fields={fields}
        submitLabel={s('save')}
        act={(values) => edit.mutateAsync({ ...values, id, version })}
        onClose={close}
      />
    )
  }
  if (search.act !== 'withdraw') return null
  return (
    <FormDialog
      title={s('withdraw')}
      schema={withdrawSchema}
      initial={{ withdrawnOn: today }}
      fields={[{ name: 'withdrawnOn', label: s('withdrawnOn'), kind: 'date' }]}
      submitLabel={s('withdraw')}
      act={(values) => withdraw.mutateAsync({ ...values, id, version })}
      onClose={close}
    />
  )
}

function Side(props: { readonly placement: PlacementRecord }) {
  const s = useText(mediaScreensText)
  const { placement } = props
  const column = isColumn(placement.channel)
  return (
    <>
      <Section title={s('facts')}>
        <Facts
          facts={[
            [s('area'), placement.areaName],
            [s('unit'), placement.unit || '–'],
            [s('place'), placement.place],
            [s('fromOn'), <CivilDate key="from" date={placement.fromOn} />],
            [
              s('toOn'),
              <DueDate key="to" date={placement.toOn} finished={placement.state === 'withdrawn'} />,
            ],
            [s('quantity'), placement.quantity],
            [s('audience'), placement.audience ?? '–'],
            ...(column
              ? ([
                  [
                    s('link'),
                    placement.link === '' ? (
                      '–'
                    ) : (
                      <a key="link" href={placement.link} target="_blank" rel="noreferrer">
                        {placement.link}
                      </a>
                    ),
                  ],
                  [s('articlesOf'), placement.articles],
                ] as const)
              : []),
          ]}
        />
      </Section>
      <RecordTrail type="placement" id={placement.id} />
    </>
  )
}
