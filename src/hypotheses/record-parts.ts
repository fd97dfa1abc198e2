import { capital, word, type VisitType } from '#model/index.ts'
import { listQuestions } from '#preparation/index.ts'
import type { Block } from '#print/index.ts'
import type { PrintedPartSource, VisitRecord } from '#records/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { listLinesOfImpact } from './impact/get-impact.ts'
import { resultName, testedOf } from './results/result-rules.ts'
import type { Tested } from './results/result.ts'
import { listResults } from './results/result-store.ts'

/** What the last of these is called, on a page and in a file. */
export const IMPACT_HEADING = 'What made a difference'

/** NF-44. 'Hypotheses tested at this visit'. */
export const testedHeading = ({ model }: Pick<VisitInModel, 'model'>): string =>
  `${capital(word(model, 'keyQuestion', { form: 'many' }))} tested at this ${word(model, 'visit')}`

/**
 * NF-44, NF-45. What a visit's record says of its hypotheses, once one has a result, and of what made a difference, once something is said of it.
 */
export async function partsOfRecord(look: Look, found: Pick<VisitInModel, 'visit' | 'model' | 'type'>) {
  const { visit, type } = found
  const rule = type.hypotheses
  const all = rule ? testedOf(await listQuestions(look, visit.id), await listResults(look, [visit.id])) : []
  const lines = type.impact ? await listLinesOfImpact(look, found) : []
  return {
    tested: rule && all.some(({ result }) => result) ? { rule, all } : undefined,
    said: lines.filter(({ entry }) => entry),
  }
}

/** NF-44, NF-45. The same in its Word and PDF files, and in what is kept of it as it is issued. */
export const hypothesesPrinted: PrintedPartSource = async (look, found) => {
  const { tested, said } = await partsOfRecord(look, found)
  return [
    ...(tested ? [heading(testedHeading(found)), listOf(tested.all.map((each) => testedSays(tested.rule, each)))] : []),
    ...(said.length > 0
      ? [
          heading(IMPACT_HEADING),
          listOf(said.map(({ title, when, entry }) => `${title}${when && ` (${when})`}: ${entry?.says ?? ''}`)),
        ]
      : []),
  ]
}

/** XX-06. Whether any of it was said after a version was issued, of which it is then no part. */
export function isSaidAnew(
  { issuedAt }: Pick<VisitRecord, 'issuedAt'>,
  all: readonly Pick<Tested, 'result'>[],
  lines: readonly { entry?: { saidAt: Date } | undefined }[],
): boolean {
  const said = [...all.map(({ result }) => result), ...lines.map(({ entry }) => entry)]
  return issuedAt !== null && said.some((each) => each !== undefined && each.saidAt > issuedAt)
}

type Rule = NonNullable<VisitType['hypotheses']>

function testedSays(rule: Rule, { question, result }: Tested): string {
  const how = result ? resultName(rule, result.result) : 'No result yet'
  return `${question.asks} ${how}${result?.says ? `: ${result.says}` : '.'}`
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const listOf = (items: string[]): Block => ({
  kind: 'list',
  items: items.map((item) => item.replace(/\s*\n\s*/g, ' ')),
})
