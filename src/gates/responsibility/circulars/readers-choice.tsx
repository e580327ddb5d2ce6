import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { Loaded } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { circularsApi } from './client.tsx'
import { recordText } from './text-screens.ts'
import './circulars.css'

/** Chooses who reads a circular among those who hold posts in an organisation. */
export function ReadersChoice(props: {
  readonly label: string
  readonly organisationId: string
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const r = useText(recordText)
  const { label, organisationId, chosen, onChange } = props
  const posts = useQuery(circularsApi.readers.queryOptions({ input: { organisationId } }))
  return (
    <fieldset>
      <legend className="field-label">{label}</legend>
      <Loaded query={posts} lines={3}>
        {(found) =>
          found.length === 0 ? (
            <p className="quiet">{r('noPosts')}</p>
          ) : (
            found.map(({ postId, name, title }) => (
              <Checkbox
                key={postId}
                checked={chosen.includes(postId)}
                onChange={(event) =>
                  onChange(
                    event.target.checked ? [...chosen, postId] : chosen.filter((one) => one !== postId),
                  )
                }
              >
                {name} <span className="quiet">{title}</span>
              </Checkbox>
            ))
          )
        }
      </Loaded>
    </fieldset>
  )
}
