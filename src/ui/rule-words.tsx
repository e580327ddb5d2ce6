import { ruleText } from '#rules/library.ts'
import { useSaid } from './text.tsx'

/** A rule in own words as an edition says it; a file of its own, loaded when a citation is first opened. */
export function RuleWords(props: { readonly ruleId: string; readonly edition: string }) {
  const said = useSaid()
  const text = ruleText(props.ruleId, props.edition)
  return <>{text === null ? '–' : said(text)}</>
}
