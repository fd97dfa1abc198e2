import { logEvent } from '#history/index.ts'
import { askAboutNamesIn, findNewestRecord, saveRecord } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { getAtVisitToChange, mayWriteAtVisit, type AtVisit, type Discussed } from './get-at-visit.ts'
import {
  linesOfAgreed,
  whyGradesCannotBeAgreed,
  whyNothingToDiscuss,
  whyNotOpenAtVisit,
  withLines,
} from './at-visit-rules.ts'
import { listAgreed, writeAgreed } from './at-visit-store.ts'

type Typed = { area: string; grade: number | null; says: string }

/**
 * NF-62, NF-67. Keeps the grades that were agreed at a visit beside the school's own, and writes them into its record's section for
 * them, so that what is issued says both. Throws NotFound, NotAllowed, Refused.
 */
export async function agreeGrades(work: Work, visitId: string, typed: readonly Typed[]): Promise<void> {
  const found = await getAtVisitToChange(work, visitId)
  const { visit, model, rules, discussed } = found
  requireThat(mayWriteAtVisit(work, visit) && rules.agreesGrades, work, `agree grades at the visit ${visitId}`)
  refuseIf(work, [...whyNotOpenAtVisit(found), ...whyNothingToDiscuss(discussed, model)])
  if (!discussed) return
  const words = typed.map(({ area, says }) => ({ where: titleOf(discussed, area), text: says }))
  refuseIf(work, [
    ...whyGradesCannotBeAgreed(discussed, typed),
    ...(await askAboutNamesIn(work, visit.schoolId, words)),
  ])
  const of = { visitId, selfEvaluationId: discussed.held.id }
  const before = await listAgreed(work, visitId, discussed.held.id)
  const known = new Set(discussed.framework.areas.map(({ id }) => id))
  const grades = typed.flatMap(({ area, grade, says }) => {
    if (grade === null || !known.has(area)) return []
    const schoolGrade = discussed.written.find((each) => each.area === area)?.grade ?? null
    return [{ area, schoolGrade, agreedGrade: grade, says }]
  })
  await writeAgreed(work, of, grades)
  await writeIntoRecord(work, found, discussed, linesOfAgreed(discussed, before))
  const areas = grades.map(({ area }) => titleOf(discussed, area)).join(', ')
  await logEvent(work, {
    name: 'self-evaluation.grades-agreed',
    subjects: [...ofSchool(visit).subjects, { kind: 'visit', id: visitId }],
    audience: 'self-evaluate',
    changes: { areas: { after: areas } },
  })
}

/** The lines of what is agreed, in the section that the model names for them; the grade that stands above the others judges it. */
async function writeIntoRecord(work: Work, { visit, rules }: AtVisit, discussed: Discussed, before: readonly string[]) {
  if (!rules.section) return
  const agreed = await listAgreed(work, visit.id, discussed.held.id)
  const record = await findNewestRecord(work, visit.id)
  const held = record?.sections.find(({ section }) => section === rules.section)
  const overall = discussed.framework.areas.find(({ isOverall }) => isOverall)?.id
  const body = withLines(held?.body ?? '', before, linesOfAgreed(discussed, agreed))
  const judgement = agreed.find(({ area }) => area === overall)?.agreedGrade ?? held?.judgement ?? null
  const kept = { isNotDiscussed: false, restsOn: held?.restsOn ?? [] }
  await saveRecord(work, visit.id, {
    sections: [{ section: rules.section, body, judgement, ...kept, fromRevision: held?.revision ?? 0 }],
  })
}

const titleOf = ({ framework }: Discussed, area: string) => framework.areas.find(({ id }) => id === area)?.title ?? area
