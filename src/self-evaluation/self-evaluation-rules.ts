import { andList, word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { frameworksOf, isForAges, offeredOn, type Area, type Framework } from './framework.ts'
import { isOpenTo, type AreaWritten, type SelfEvaluation, type SelfEvaluationAction } from './self-evaluation.ts'
import type { PlainDate } from '#shared/plain-date.ts'

const called = (model: ServiceModel) => word(model, 'selfEvaluation')

/** SH-03. Why another cannot be begun: one is being written, or the tool is not offered. */
export function whyCannotBegin(
  model: ServiceModel,
  asked: { framework: string; ownTool: string | null },
  school: { phase: string | undefined; isBeingWritten: boolean },
  on: PlainDate,
): Finding[] {
  return [
    ...(school.isBeingWritten
      ? [firm('one-at-a-time', 'SH-03', `A ${called(model)} is being written already: go on with that one.`)]
      : []),
    ...(offeredOn(model, on, school.phase).some(({ id }) => id === asked.framework)
      ? []
      : [
          firm(
            'evaluating-tool-offered',
            'SH-04',
            'Choose one of the tools that the service offers today.',
            'framework',
          ),
        ]),
    ...(asked.ownTool !== null && !model.selfEvaluation?.ownTool
      ? [firm('evaluating-own-tool', 'NF-72', 'This service knows no tools of schools’ own.', 'ownTool')]
      : []),
  ]
}

/** XX-06. Why its status does not allow an action. */
export function whyNotOpenTo(held: SelfEvaluation, action: SelfEvaluationAction, model: ServiceModel): Finding[] {
  if (isOpenTo(held, action)) return []
  return [firm(`evaluating-not-open-to-${action}`, 'XX-06', `This ${called(model)} ${WHERE[held.status]}.`)]
}

const WHERE = {
  draft: 'is a draft of the school’s: share it first',
  shared: 'is shared with the adviser already',
  'in-force': 'is in force: what it says stays as it is, and the next one can be begun',
  earlier: 'was in force before; another has taken its place',
} as const

/** Why it cannot be shared: there is nothing in it yet; areas without a grade are asked about. */
export function whyCannotBeShared(
  held: SelfEvaluation,
  written: readonly AreaWritten[],
  areas: readonly Area[],
): Finding[] {
  const isEmpty = written.every(({ body, grade }) => body.trim() === '' && grade === null)
  if (isEmpty && held.fileId === null)
    return [
      firm('evaluating-says-something', 'SH-07', 'Write something, or attach your own tool, before you share it.'),
    ]
  const bare = areas.filter(({ id }) => (written.find(({ area }) => area === id)?.grade ?? null) === null)
  if (bare.length === 0 || held.fileId !== null) return []
  const named = andList(bare.slice(0, 3).map(({ title }) => title))
  const rest = bare.length > 3 ? ` and ${bare.length - 3} more` : ''
  return [
    {
      ...firm('evaluating-graded', 'NF-62', `There is no grade yet for ${named}${rest}.`),
      weight: 'soft',
    },
  ]
}

/** Why a grade cannot be given to an area: the area has no such point. */
export function whyGradeCannotBe(area: Area, grade: number | null, field = 'grade'): Finding[] {
  if (grade === null || area.points.some(({ value }) => value === grade)) return []
  return [firm('evaluating-grade-on-scale', 'NF-62', `Choose one of the grades for ${area.title}.`, field)]
}

/** By which areas it is graded. Throws where the model of its birth has no such framework any more. */
export function frameworkOf(
  model: ServiceModel,
  held: Pick<SelfEvaluation, 'framework' | 'lowAge' | 'highAge' | 'areasWritten'>,
): Framework {
  const found = frameworksOf(model).find(({ id }) => id === held.framework)
  if (!found) throw new Error(`the model of this self-evaluation has no framework ${held.framework}`)
  // What was written of an area stays, whatever the register says of the school's ages.
  const areas = found.areas.filter((area) => held.areasWritten.includes(area.id) || isForAges(area, held))
  return { ...found, areas }
}

/** A rule of this room that refuses: its kind, its row, what it says, and the input to correct where there is one. */
export function firm(kind: string, source: string, says: string, field?: string): Finding {
  return { kind, id: kind, source, says, weight: 'firm', ...(field && { field }) }
}
