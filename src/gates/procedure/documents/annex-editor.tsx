import { Button, Input } from 'antd'
import { newId } from '#common/ids.ts'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { BlockEditor } from './block-editor.tsx'
import { blockAs, type Edited, keyed } from './edits.ts'
import { editorText } from './text-editor.ts'

type Annexes = Edited['annexes']

/** The annexes of a document, each with its title and blocks. */
export function AnnexEditor(props: {
  readonly annexes: Annexes
  readonly onChange: (how: (before: Annexes) => Annexes, step: boolean) => void
}) {
  const t = useText(editorText)
  const { annexes, onChange } = props
  function add() {
    const annex = { key: newId(), title: '', blocks: keyed([blockAs('paragraph')]) }
    onChange((all) => [...all, annex], true)
  }
  function set(at: number, change: Partial<Annexes[number]>, step: boolean) {
    onChange((all) => all.map((one, place) => (place === at ? { ...one, ...change } : one)), step)
  }
  return (
    <Section title={t('annexes')}>
      {annexes.map((annex, at) => (
        <fieldset key={annex.key} className="annex-edit">
          <legend>{t('annexOf', { n: at + 1 })}</legend>
          <div className="annex-head">
            <Input
              aria-label={t('annexTitle')}
              placeholder={t('annexTitle')}
              maxLength={300}
              value={annex.title}
              onChange={(event) => set(at, { title: event.target.value }, false)}
            />
            <Button onClick={() => onChange((all) => all.filter((one) => one.key !== annex.key), true)}>
              {t('removeAnnex')}
            </Button>
          </div>
          <BlockEditor
            blocks={annex.blocks}
            onBlocks={(how, step) =>
              onChange(
                (all) => all.map((one, place) => (place === at ? { ...one, blocks: how(one.blocks) } : one)),
                step,
              )
            }
          />
        </fieldset>
      ))}
      <div>
        <Button disabled={annexes.length >= 30} onClick={add}>
          {t('addAnnex')}
        </Button>
      </div>
    </Section>
  )
}
