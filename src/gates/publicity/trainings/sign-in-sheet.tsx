import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { FormChoice } from '#ui/form-choice.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import type { TraineeRow } from './shapes.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import './trainings.css'

const path = '/publicity/trainings'
const forms = ['blank', 'filled'] as const

/** The sign-in sheet (签到表) for the printer: with empty lines for signatures, or with who came. */
export function SignInSheetScreen() {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { params, search } = useUrl()
  const id = params.trainingId ?? ''
  const sheet = useQuery(trainingsApi.signInSheet.queryOptions({ input: { id } }))
  const form = forms.find((one) => one === search.form) ?? 'blank'
  return (
    <Page
      title={s('sheetTitle')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: path },
        { label: sheet.data?.title ?? '', to: `${path}/${id}` },
        { label: s('sheetTitle') },
      ]}
      action={
        <Button type="primary" onClick={() => window.print()}>
          {s('print')}
        </Button>
      }
    >
      <div className="no-print">
        <FormChoice
          label={s('sheetForm')}
          forms={forms.map((value) => ({ value, label: s(value) }))}
          chosen={form}
        />
      </div>
      <Loaded query={sheet}>
        {(found) => (
          <section className="section training-sheet">
            <h2>{found.title}</h2>
            <p>
              {[found.heldOn, found.startsAt, found.place, found.organiser, found.lecturer]
                .filter(Boolean)
                .join('　')}
            </p>
            <Names people={found.people} filled={form === 'filled'} />
          </section>
        )}
      </Loaded>
    </Page>
  )
}

function Names(props: { readonly people: readonly TraineeRow[]; readonly filled: boolean }) {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { people, filled } = props
  return (
    <div className="training-sheet-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{s('order')}</th>
            <th scope="col">{s('unit')}</th>
            <th scope="col">{s('personName')}</th>
            <th scope="col">{s('post')}</th>
            <th scope="col">{filled ? s('attendance') : s('signature')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one, at) => (
            <tr key={one.id}>
              <td>{at + 1}</td>
              <td>{one.unit}</td>
              <td>{one.name}</td>
              <td>{one.post}</td>
              <td>
                {filled
                  ? [t(`attendance.${one.attendance}`), one.signedAt?.slice(11), one.leaveReason]
                      .filter(Boolean)
                      .join(' ')
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
