import { keepingFor } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { AgreedGrade } from '../at-visits/at-visit.ts'
import { calledIn } from '../called.ts'
import { gradeSays, type Area } from '../framework.ts'
import type { SelfEvaluationInModel } from '../get-self-evaluation.ts'
import type { AreaWritten } from '../self-evaluation.ts'

type Printing = {
  organisation: string
  /** When it is put in force or, for what is not, printed. */
  on: Date
  isInForce: boolean
  written: readonly AreaWritten[]
  agreed: readonly AgreedGrade[]
}

/** XX-06. A self-evaluation as a document: area by area the school's words and grade, and beside it the grade that is agreed. */
export function printSelfEvaluation(
  { held, model, framework }: SelfEvaluationInModel,
  { organisation, on, isInForce, written, agreed }: Printing,
): PrintedDocument {
  const { One } = calledIn(model)
  const year = showSchoolYear(held.schoolYear)
  const day = londonDateOf(on)
  const marking = [keepingFor(model, 'record')?.marking, isInForce ? undefined : 'Not in force']
    .filter(Boolean)
    .join(' · ')
  const version = framework.version ? `, version ${framework.version}` : ''
  return {
    title: One,
    subtitle: held.schoolName,
    organisation,
    facts: [
      { name: 'School year', value: year },
      { name: held.ownTool ? 'The school’s own tool' : 'Tool', value: held.ownTool ?? `${framework.name}${version}` },
      ...(held.ownTool ? [{ name: 'Graded by', value: `${framework.name}${version}` }] : []),
      ...(held.protocol ? [{ name: 'Protocol', value: `Version ${held.protocol}` }] : []),
      isInForce
        ? { name: 'In force', value: `Since ${showDate(day)}` }
        : { name: 'State', value: `Not in force; printed on ${showDate(day)}` },
    ],
    ...(marking && { marking }),
    foot: `${One}, ${year} · ${isInForce ? 'in force since' : 'not in force,'} ${showShortDate(day)}`,
    dated: day,
    blocks: framework.areas.flatMap((area) => blocksOf(area, written, agreed)),
  }
}

function blocksOf(area: Area, written: readonly AreaWritten[], agreed: readonly AgreedGrade[]): Block[] {
  const own = written.find((each) => each.area === area.id)
  const both = agreed.find((each) => each.area === area.id)
  const body = own?.body.trim() ?? ''
  const grades = [
    `The school: ${gradeSays(area.points, both ? both.schoolGrade : (own?.grade ?? null))}`,
    ...(both ? [`Agreed: ${gradeSays(area.points, both.agreedGrade)}${both.says ? `. ${both.says}` : ''}`] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: area.title },
    ...grades.map((text): Block => ({ kind: 'paragraph', text, tone: 'strong' })),
    ...(body === ''
      ? [{ kind: 'paragraph' as const, text: 'Nothing is written here.', tone: 'quiet' as const }]
      : blocksOfText(body)),
  ]
}
