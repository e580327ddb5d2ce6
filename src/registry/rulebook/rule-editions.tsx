import { articleText } from '#rules/article.ts'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import type { RuleRecord } from './rule.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'

type Edition = RuleRecord['editions'][number]

/** The editions that hold the rule, the one in force marked; what another edition says otherwise stands below. */
export function RuleEditions(props: { readonly rule: RuleRecord }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { editions, text } = props.rule
  const others = editions.filter((one) => one.text.zh !== text.zh)
  return (
    <Section title={s('editions')}>
      <PlainTable
        id="rule-editions"
        caption={s('editions')}
        columns={useColumns()}
        rows={editions}
        rowKey={(row) => row.edition}
        rowName={(row) => row.edition}
      />
      {others.length === 0 ? null : (
        <dl className="rule-others">
          {others.map((one) => (
            <div key={one.edition}>
              <dt>{s('saysOtherwise', { edition: one.edition })}</dt>
              <dd>{said(one.text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function useColumns(): readonly Column<Edition>[] {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  return [
    {
      key: 'edition',
      title: s('edition'),
      width: 190,
      mobile: 'title',
      render: (row) => (
        <>
          {s('editionYear', { edition: row.edition })}{' '}
          {row.inForce ? <StatusMark status="active" word={s('today')} /> : null}
        </>
      ),
    },
    {
      key: 'from',
      title: s('fromOn'),
      width: 150,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.from} />,
    },
    {
      key: 'article',
      title: s('articleHead'),
      width: 130,
      mobile: 'fact',
      render: (row) =>
        row.article === ''
          ? s('noArticle')
          : s('article', { article: articleText(row.article), articleEn: row.article }),
    },
    {
      key: 'grade',
      title: s('grade'),
      width: 150,
      mobile: 'fact',
      render: (row) => t(`confidence.${row.confidence}`),
    },
  ]
}
