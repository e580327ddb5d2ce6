import { Button, Input } from 'antd'
import type { ClipboardEvent } from 'react'
import type { OfficialBlock } from '#common/official.ts'
import { ScrollArea } from '#ui/scroll-area.tsx'
import { useText } from '#ui/text.tsx'
import { addColumn, addRow, pastedTable, removeColumn, removeRow, setCell } from './edits.ts'
import { editorText } from './text-editor.ts'

type Table = Extract<OfficialBlock, { kind: 'table' }>
type OnTable = (table: Table, step: boolean) => void
type Props = { readonly table: Table; readonly at: number; readonly onTable: OnTable }

const aligns = ['left', 'center', 'right'] as const

/** A table as a grid of fields: columns with title, width and alignment, rows below. */
export function TableEditor(props: Props) {
  const t = useText(editorText)
  const { table, at, onTable } = props
  return (
    <div className="table-edit">
      <Input
        aria-label={t('caption')}
        placeholder={t('caption')}
        maxLength={300}
        value={table.caption}
        onChange={(event) => onTable({ ...table, caption: event.target.value }, false)}
      />
      <ScrollArea label={t('textOf', { n: at + 1 })} className="table-edit-scroll">
        <table>
          <thead>
            <ColumnHeads {...props} />
          </thead>
          <tbody>
            {table.rows.map((_, row) => (
              // A row has no identity but its place.
              <CellRow key={`row ${String(row)}`} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="table-edit-end">
        <Button size="small" onClick={() => onTable(addRow(table, table.rows.length - 1), true)}>
          {t('addRow')}
        </Button>
        <Button
          size="small"
          disabled={table.columns.length >= 20}
          onClick={() => onTable(addColumn(table), true)}
        >
          {t('addColumn')}
        </Button>
        <span className="quiet small">{t('tableHelp')}</span>
      </p>
    </div>
  )
}

function ColumnHeads(props: Props) {
  const t = useText(editorText)
  const { table, onTable } = props
  function change(place: number, set: Partial<Table['columns'][number]>, step: boolean) {
    const columns = table.columns.map((column, at) => (at === place ? { ...column, ...set } : column))
    onTable({ ...table, columns }, step)
  }
  return (
    <tr>
      {table.columns.map((column, place) => {
        const n = place + 1
        return (
          <th key={`column ${String(place)}`} scope="col">
            <Input
              aria-label={t('columnTitle', { n })}
              placeholder={t('columnTitle', { n })}
              maxLength={300}
              value={column.title}
              onChange={(event) => change(place, { title: event.target.value }, false)}
            />
            <span className="column-set">
              <input
                className="plain-input"
                type="number"
                min={1}
                max={100}
                aria-label={t('columnWidth', { n })}
                title={t('columnWidth', { n })}
                value={column.width}
                onChange={(event) => {
                  const width = Number(event.target.value)
                  if (width > 0) change(place, { width }, false)
                }}
              />
              <select
                className="plain-select"
                aria-label={t('columnAlign', { n })}
                value={column.align}
                onChange={(event) => {
                  const align = aligns.find((one) => one === event.target.value)
                  if (align !== undefined) change(place, { align }, true)
                }}
              >
                {aligns.map((align) => (
                  <option key={align} value={align}>
                    {t(`align.${align}`)}
                  </option>
                ))}
              </select>
              <Button
                size="small"
                disabled={table.columns.length === 1}
                aria-label={t('removeColumn', { n })}
                onClick={() => onTable(removeColumn(table, place), true)}
              >
                {t('remove')}
              </Button>
            </span>
          </th>
        )
      })}
      <td />
    </tr>
  )
}

function CellRow(props: Props & { readonly row: number }) {
  const t = useText(editorText)
  const { table, row, onTable } = props
  function paste(event: ClipboardEvent, column: number) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(pasted.trim())) return
    event.preventDefault()
    onTable(pastedTable(table, pasted, row, column), true)
  }
  return (
    <tr>
      {table.columns.map((_, column) => (
        <td key={`cell ${String(column)}`}>
          <Input
            aria-label={t('cell', { row: row + 1, column: column + 1 })}
            maxLength={300}
            value={table.rows[row]?.[column] ?? ''}
            onPaste={(event) => paste(event, column)}
            onChange={(event) => onTable(setCell(table, row, column, event.target.value), false)}
          />
        </td>
      ))}
      <td>
        <Button
          size="small"
          aria-label={t('removeRow', { n: row + 1 })}
          onClick={() => onTable(removeRow(table, row), true)}
        >
          {t('remove')}
        </Button>
      </td>
    </tr>
  )
}
