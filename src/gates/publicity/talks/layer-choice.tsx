import { Select } from 'antd'
import { useId } from 'react'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { LayerView } from './shapes.ts'
import { talksText } from './text-screens.ts'

/** The layer of a batch; stands in the address. */
export function LayerChoice(props: { readonly layers: readonly LayerView[]; readonly chosen: string }) {
  const t = useText(talksText)
  const id = useId()
  const { set } = useUrl()
  return (
    <p>
      <label htmlFor={id}>{t('layer')}</label>{' '}
      <Select
        id={id}
        value={props.chosen}
        popupMatchSelectWidth={false}
        options={props.layers.map(({ id: value, name }) => ({ value, label: name }))}
        onChange={(layer) => set({ layer, page: null })}
      />
    </p>
  )
}
