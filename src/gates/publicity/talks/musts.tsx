import { Button } from 'antd'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { MustView, TalkScheme } from './shapes.ts'
import { talksText } from './text-screens.ts'

/** Who must be talked to (必谈), with how many have not been. */
export function MustTable(props: { readonly scheme: TalkScheme }) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { scheme } = props
  return (
    <Section
      title={t('musts')}
      action={scheme.mayEdit ? <Button onClick={() => set({ act: 'must' })}>{t('addMust')}</Button> : null}
    >
      <PlainTable
        id="talk-musts"
        caption={t('musts')}
        rows={scheme.musts}
        rowKey={(must) => must.id}
        rowName={(must) => must.name}
        facts={4}
        columns={useColumns(scheme.mayEdit)}
      />
    </Section>
  )
}

function useColumns(mayEdit: boolean): readonly Column<MustView>[] {
  const t = useText(talksText)
  const hidden = <span className="quiet">{t('hidden')}</span>
  const acts: readonly Column<MustView>[] = mayEdit
    ? [{ key: 'acts', title: t('acts'), width: 230, render: (must) => <Acts must={must} /> }]
    : []
  return [
    { key: 'name', title: t('must'), width: 200, mobile: 'title', render: (must) => must.name },
    {
      key: 'class',
      title: t('mustClass'),
      width: 140,
      mobile: 'hidden',
      render: (must) => must.className || t('mustNamed'),
    },
    {
      key: 'people',
      title: t('mustPeople'),
      align: 'right',
      width: 120,
      render: (must) =>
        must.people === null ? hidden : <Opens must={must} may={mayEdit} act="name" n={must.people} />,
    },
    { key: 'talked', title: t('talked'), align: 'right', width: 80, render: (must) => must.talked ?? '–' },
    {
      key: 'left',
      title: t('left'),
      align: 'right',
      width: 80,
      render: (must) => <Left must={must} may={mayEdit} />,
    },
    ...acts,
  ]
}

function Left(props: { readonly must: MustView; readonly may: boolean }) {
  const { people, talked } = props.must
  if (people === null || talked === null) return '–'
  return <Opens {...props} act="missing" n={people - talked} />
}

/** A number that opens the people whom it counts. */
function Opens(props: {
  readonly must: MustView
  readonly may: boolean
  readonly act: 'name' | 'missing'
  readonly n: number
}) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { must, may, act, n } = props
  if (!may) return n
  return (
    <Button
      size="small"
      type="link"
      aria-label={`${t(act === 'missing' ? 'openMust' : 'openAll', { name: must.name })} ${n}`}
      onClick={() => set({ act, own: must.id })}
    >
      {n}
    </Button>
  )
}

function Acts(props: { readonly must: MustView }) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { id, name } = props.must
  const open = (act: string) => set({ act, own: id })
  return (
    <>
      <Button size="small" aria-label={t('nameMust', { name })} onClick={() => open('name')}>
        {t('nameShort')}
      </Button>{' '}
      <Button size="small" aria-label={t('editMust', { name })} onClick={() => open('must')}>
        {t('edit')}
      </Button>{' '}
      <Button size="small" aria-label={t('removeMust', { name })} onClick={() => open('removeMust')}>
        {t('remove')}
      </Button>
    </>
  )
}
