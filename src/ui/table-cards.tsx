import { AppLink } from './link.tsx'
import { type BodyProps, PickBox, toggle } from './table-body.tsx'
import type { Column } from './table-types.ts'

const factsOnCard = 3

/** The rows as cards for a phone: a title and the three facts that matter. */
export function TableCards<T>(props: BodyProps<T>) {
  const { title, facts } = cardColumns(props.columns, props.facts)
  return (
    <ul className="cards" aria-label={props.caption}>
      {props.load.rows.map((row) => {
        const key = props.rowKey(row)
        const heading = title ? title.render(row) : props.rowName(row)
        const link = props.rowLink?.(row)
        return (
          <li key={key} className="card" data-picked={props.picked.has(key) ? 'yes' : undefined}>
            <div className="card-title">
              {props.bulk ? (
                <PickBox
                  name={props.rowName(row)}
                  on={props.picked.has(key)}
                  onChange={() => props.onPicked(toggle(props.picked, key))}
                />
              ) : null}
              {link ? <AppLink to={link}>{heading}</AppLink> : <strong>{heading}</strong>}
            </div>
            <dl>
              {facts.map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        )
      })}
      {props.totals === undefined || title === undefined ? null : (
        <li className="card card-totals">
          <div className="card-title">
            <strong>{props.totals[title.key]}</strong>
          </div>
          <dl>
            {facts
              .filter((column) => props.totals?.[column.key] !== undefined)
              .map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{props.totals?.[column.key]}</dd>
                </div>
              ))}
          </dl>
        </li>
      )}
    </ul>
  )
}

/** Which columns a card shows: one title, then the columns marked as facts, filled up to three. */
export function cardColumns<T>(
  columns: readonly Column<T>[],
  most = factsOnCard,
): {
  readonly title: Column<T> | undefined
  readonly facts: readonly Column<T>[]
} {
  const title = columns.find((c) => c.mobile === 'title') ?? columns.find((c) => c.mobile !== 'hidden')
  const rest = columns.filter((c) => c !== title && c.mobile !== 'hidden' && c.mobile !== 'title')
  const marked = rest.filter((c) => c.mobile === 'fact')
  const others = rest.filter((c) => c.mobile !== 'fact' && !c.defaultHidden)
  return { title, facts: [...marked, ...others].slice(0, most) }
}
