import type { AnnualReportRule } from '#model/index.ts'
import type { AnnualReport } from './annual-report.ts'

/** A heading is read at a glance. */
const LONGEST = 140

/** With what an issued report begins, in its own words: its first sentence, in the order of its sections; undefined where that is too long for a heading. */
export function whatItFound(
  { sections }: Pick<AnnualReport, 'sections'>,
  rule: Pick<AnnualReportRule, 'sections'>,
): string | undefined {
  const bodies = rule.sections.map(({ id }) => sections.find(({ section }) => section === id)?.body.trim() ?? '')
  const [line = ''] = (bodies.find((body) => body !== '') ?? '').split('\n')
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  return sentence === '' || sentence.length > LONGEST ? undefined : sentence.replace(/\.$/, '')
}
