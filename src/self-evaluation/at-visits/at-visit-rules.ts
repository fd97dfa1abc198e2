import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { word, type ServiceModel } from '#model/index.ts'
import { gradeSays, hasOwnScale } from '../framework.ts'
import { firm, whyGradeCannotBe } from '../self-evaluation-rules.ts'
import type { AgreedGrade, Established, Evidence } from './at-visit.ts'
import type { AtVisit, AtVisitRules, Discussed } from './get-at-visit.ts'

/** NF-62. Why nothing can be agreed at a visit: it has not taken place, or its record has left its author (XX-06). */
export function whyNotOpenAtVisit({
  visit,
  model,
  isClosed,
}: Pick<AtVisit, 'visit' | 'model' | 'isClosed'>): Finding[] {
  const [a, record] = [word(model, 'visit'), word(model, 'record')]
  if (visit.status !== 'held') return [firm('agreed-at-a-visit', 'NF-62', `Say first that the ${a} took place.`)]
  if (!isClosed) return []
  return [
    firm(
      'agreed-before-the-record-goes',
      'XX-06',
      `The ${record} of this ${a} has left its author, so that what was agreed stays as it is.`,
    ),
  ]
}

/** Why there is nothing to agree on: the school has shared none. */
export function whyNothingToDiscuss(discussed: Discussed | undefined, model: ServiceModel): Finding[] {
  if (discussed) return []
  return [
    firm(
      'discussed-what-is-shared',
      'NF-62',
      `The school has not shared ${word(model, 'selfEvaluation') ? `a ${word(model, 'selfEvaluation')}` : 'one'} yet.`,
    ),
  ]
}

type Typed = { area: string; grade: number | null; says: string }

/** NF-62. What was typed as agreed: each grade on its scale; a difference from the school's own says why. */
export function whyGradesCannotBeAgreed({ framework, written }: Discussed, typed: readonly Typed[]): Finding[] {
  return typed.flatMap(({ area: id, grade, says }) => {
    const area = framework.areas.find((each) => each.id === id)
    if (!area || grade === null) return []
    const own = written.find((each) => each.area === id)?.grade ?? null
    const differs = own !== null && own !== grade
    return [
      ...whyGradeCannotBe(area, grade, `grade.${id}`),
      ...(differs && says.trim() === ''
        ? [
            firm(
              'agreed-grade-rests-on-evidence',
              'NF-62',
              `Say on what evidence the grade for ${area.title} differs from the school’s own.`,
              `says.${id}`,
            ),
          ]
        : []),
    ]
  })
}

/** What was agreed as lines of the record: the school's grade and the agreed one beside each other. */
export function linesOfAgreed({ framework }: Pick<Discussed, 'framework'>, agreed: readonly AgreedGrade[]): string[] {
  return framework.areas.flatMap(({ id, title, points }) => {
    const found = agreed.find((each) => each.area === id)
    if (!found) return []
    const own =
      found.schoolGrade === null ? 'no grade of the school’s own' : `the school ${gradeSays(points, found.schoolGrade)}`
    return [`${title}: ${own}; agreed ${gradeSays(points, found.agreedGrade)}.`]
  })
}

/** The text of the record's section with the lines of what is agreed now in the place of those of before; every other word stays. */
export function withLines(body: string, before: readonly string[], now: readonly string[]): string {
  const kept = body.split('\n').filter((line) => !before.includes(line.trim()) && !now.includes(line.trim()))
  return [...kept.join('\n').trimEnd().split('\n'), ...now].filter((line, at) => at > 0 || line !== '').join('\n')
}

/** NF-60, NF-61, NF-65, NF-69. What is kept of an answer is what the model keeps of it, and nothing beside it. */
export function keptOf(
  { answer }: AtVisitRules['asks'][number],
  typed: { isSo: boolean | null; heldOn: PlainDate | null; says: string },
): Omit<Established, 'ask' | 'revision'> {
  return {
    isSo: answer === 'text' ? null : typed.isSo,
    heldOn: answer === 'yes-no-date' ? typed.heldOn : null,
    says: answer === 'text' || answer === 'yes-no-text' ? typed.says : '',
  }
}

/** NF-61. What is asked with its day has the day where it is so. */
export function whyNotEstablished(
  asks: AtVisitRules['asks'],
  typed: readonly { ask: string; isSo: boolean | null; heldOn: PlainDate | null }[],
  today: PlainDate,
): Finding[] {
  return asks.flatMap(({ id, text, answer, source }) => {
    const found = typed.find(({ ask }) => ask === id)
    if (answer !== 'yes-no-date' || !found?.isSo) return []
    if (!found.heldOn) return [firm('established-on-a-day', source, `Enter the day for: ${text}`, `on.${id}-day`)]
    if (found.heldOn <= today) return []
    return [firm('established-on-a-day', source, `The day lies ahead: ${text}`, `on.${id}-day`)]
  })
}

/** Of which area's own scale the two judgements were chosen; null, the scale of all others. */
export type ScalesOfEvidence = { school: string | null; adviser: string | null }

/** NF-19. Evidence is judged by both sides on the scale of its area, on a day that has been, and of a kind that the model names. */
export function whyEvidenceCannotBe(
  { framework }: Pick<Discussed, 'framework'>,
  { evidenceKinds }: Pick<ServiceModel, 'evidenceKinds'>,
  typed: Pick<Evidence, 'area' | 'kind' | 'seenOn' | 'schoolJudgement' | 'adviserJudgement'> & {
    scales: ScalesOfEvidence
  },
  today: PlainDate,
): Finding[] {
  const area = framework.areas.find(({ id }) => id === typed.area)
  if (!area) return [firm('evidence-of-an-area', 'NF-19', 'Choose what it is evidence of.', 'area')]
  // What is met or not met has no point of the other scale, even where the two have a number in common.
  const scale = hasOwnScale(framework, area) ? area.id : null
  const judgedBy = (value: number, of: string | null, field: string) =>
    whyGradeCannotBe(area, of === scale ? value : Number.NaN, field)
  return [
    ...(evidenceKinds.some(({ id }) => id === typed.kind) || typed.kind === 'other'
      ? []
      : [firm('evidence-of-a-kind', 'NF-19', 'Choose what kind of evidence it is.', 'kind')]),
    ...judgedBy(typed.schoolJudgement, typed.scales.school, 'schoolJudgement'),
    ...judgedBy(typed.adviserJudgement, typed.scales.adviser, 'adviserJudgement'),
    ...(typed.seenOn > today
      ? [firm('evidence-has-been-seen', 'NF-19', 'The day on which it was seen lies ahead.', 'seenOn-day')]
      : []),
  ]
}

/** NF-72. What holds the check of a record back: a tool of the school's own whose quality nobody has judged. */
export function whyToolHoldsBack(
  held: { ownTool: string | null } | undefined,
  isJudged: boolean,
  { selfEvaluation }: Pick<ServiceModel, 'selfEvaluation'>,
): Finding[] {
  const rule = selfEvaluation?.ownTool
  if (!rule || !held?.ownTool || isJudged) return []
  return [
    {
      kind: 'own-tool-unjudged',
      id: rule.id,
      source: rule.source,
      says: rule.says,
      weight: rule.firm ? 'firm' : 'soft',
    },
  ]
}
