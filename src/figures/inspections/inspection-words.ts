import type { InspectionPublication, Measures } from '#measures/index.ts'
import { findFramework, findReason } from '#measures/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { HeldGrade, HeldInspection } from './inspection.ts'

/** One thing that an inspection graded, or why it did not: 'Early years', 'Good'; or 'Overall', 'not judged'. */
export type SaidGrade = { what: string; grade: string; isGrade: boolean; on: string }

/** What an inspection graded, in words: the whole, its areas, and what is met or not. */
export function gradesInWords(
  measures: Pick<Measures, 'reasons'>,
  publication: InspectionPublication,
  { framework, overall, grades, standards, outcome, concern }: HeldInspection,
): SaidGrade[] {
  const scale = findFramework(publication, framework)?.grades ?? []
  const said = (what: string, of: HeldGrade, name: (id: string) => string | undefined): SaidGrade => ({
    what,
    grade: of.grade ? (name(of.grade) ?? of.grade) : (findReason(measures, of.missing ?? '')?.name ?? 'missing'),
    isGrade: of.grade !== undefined,
    on: of.on ? showShortDate(of.on) : '',
  })
  const ofScale = (id: string) => scale.find((each) => each.id === id)?.name
  const plain = (what: string, grade: string): SaidGrade => ({ what, grade, isGrade: true, on: '' })
  return [
    ...(outcome ? [plain('Outcome', outcome)] : []),
    ...(overall ? [said('Overall', overall, ofScale)] : []),
    ...publication.areas.flatMap(({ id, name }) => (grades[id] ? [said(name, grades[id], ofScale)] : [])),
    ...publication.standards.flatMap(({ id, name, values }) =>
      standards[id]
        ? [said(name, standards[id], (value) => shortly(name, values.find((each) => each.id === value)?.says))]
        : [],
    ),
    ...(concern ? [plain('Category of concern', concernName(publication, concern))] : []),
  ]
}

/** What a category of concern is called. */
export function concernName({ concerns }: Pick<InspectionPublication, 'concerns'>, id: string): string {
  return concerns.find((each) => each.id === id)?.name ?? id
}

/** What an inspection was: 'Graded inspection', with what the file calls it. */
export function kindInWords({ kind, type }: Pick<HeldInspection, 'kind' | 'type'>): string {
  const name = kind === 'graded' ? 'Graded inspection' : 'Ungraded inspection'
  return type ? `${name} (${type})` : name
}

/** 'Safeguarding met' beside 'Safeguarding' is 'met'. */
function shortly(name: string, says: string | undefined): string | undefined {
  return says?.startsWith(`${name} `) ? says.slice(name.length + 1) : says
}
