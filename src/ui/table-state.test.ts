import { describe, expect, test } from 'vitest'
import { cardColumns } from './table-cards.tsx'
import { nextSort, readRange, readTableState, writeRange, writeTableState } from './table-state.ts'
import type { Column } from './table-types.ts'

const plain = { page: 1, size: 20, filters: {} }

describe('a table in the address', () => {
  test('comes back as it was written', () => {
    const state = {
      search: '联审',
      page: 3,
      size: 50,
      sort: 'due',
      descending: true,
      filters: { status: 'overdue', due: '2026-11-01~' },
    }
    expect(readTableState(writeTableState(state), ['status', 'due'])).toEqual(state)
  })

  test('leaves defaults out', () => {
    expect(writeTableState({ ...plain, filters: { status: '' } })).toEqual({})
  })

  test('leaves out what cannot be read or is not known', () => {
    const read = readTableState({ page: '-2', size: 7, search: { a: 1 }, status: 12, other: 'x' }, ['status'])
    expect(read).toEqual({
      ...plain,
      search: undefined,
      sort: undefined,
      descending: undefined,
      filters: { status: '12' },
    })
  })

  test('a head pressed three times sorts up, down, and not', () => {
    const up = nextSort({ ...plain, page: 4 }, 'due')
    expect(up).toMatchObject({ page: 1, sort: 'due', descending: undefined })
    const down = nextSort(up, 'due')
    expect(down).toMatchObject({ sort: 'due', descending: true })
    expect(nextSort(down, 'due')).toMatchObject({ sort: undefined, descending: undefined })
    expect(nextSort(down, 'area')).toMatchObject({ sort: 'area', descending: undefined })
  })

  test('a range keeps an open end', () => {
    expect(readRange(writeRange('', '2026-11-30'))).toEqual(['', '2026-11-30'])
    expect(writeRange('', '')).toBe('')
    expect(readRange(undefined)).toEqual(['', ''])
  })
})

test('a card shows the title and at most three facts, marked ones first', () => {
  const column = (key: string, more: Partial<Column<string>> = {}): Column<string> => ({
    key,
    title: key,
    render: (row) => row,
    ...more,
  })
  const columns = [
    column('code', { mobile: 'hidden' }),
    column('name', { mobile: 'title' }),
    column('a'),
    column('b', { defaultHidden: true }),
    column('c'),
    column('d', { mobile: 'fact' }),
    column('e'),
  ]
  const card = cardColumns(columns)
  expect(card.title?.key).toBe('name')
  expect(card.facts.map((c) => c.key)).toEqual(['d', 'a', 'c'])
})
