import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { tableText } from '#ui/words.ts'
import { trailApi } from './api.tsx'
import { trailScreenText } from './text.ts'
import './trail.css'

const firstPage = 8

/** The trail of one record, newest first, for the side of its page. */
export function RecordTrail(props: { readonly type: string; readonly id: string }) {
  const t = useText(trailScreenText)
  const table = useText(tableText)
  const said = useSaid()
  const may = useMay('trail.read')
  const [size, setSize] = useState(firstPage)
  const trail = useQuery({
    ...trailApi.ofRecord.queryOptions({ input: { type: props.type, id: props.id, size, page: 1 } }),
    enabled: may,
    placeholderData: (before) => before,
  })
  if (!may) return null
  return (
    <Section title={t('recordTrail')}>
      <Loaded query={trail} lines={4}>
        {({ rows, more }) => (
          <>
            {rows.length === 0 ? <p className="quiet">{t('recordEmpty')}</p> : null}
            <ol className="trail-list">
              {rows.map((row) => (
                <li key={row.seq}>
                  <p>{said(row.sentence)}</p>
                  <p className="quiet small">
                    <Moment at={row.at} /> {row.personName} {row.postTitle}
                  </p>
                </li>
              ))}
            </ol>
            {more ? (
              <Button size="small" onClick={() => setSize((now) => Math.min(now + 40, 500))}>
                {table('next')}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  )
}
