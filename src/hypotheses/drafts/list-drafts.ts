import { flagsOfSchool } from '#flags/index.ts'
import { measuresOf } from '#measures/index.ts'
import { listQuestions } from '#preparation/index.ts'
import { readProfile } from '#profiles/index.ts'
import { getSchool } from '#schools/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { Draft } from './draft.ts'
import { draftsFromFlags, draftsFromGaps, draftsFromLines, gapsByLine, openDrafts } from './draft-rules.ts'
import { listDropped } from './draft-store.ts'

/** NF-54. What figures suggest before a visit and its adviser has neither kept nor dropped: from flags, gaps and where the school stands. */
export async function listDrafts(look: Look, { visit, model, type }: VisitInModel): Promise<Draft[]> {
  const school = await getSchool(look, visit.schoolId)
  const { lines, held } = await readProfile(look, school)
  const flags = await flagsOfSchool(look, school.id)
  const topics: readonly string[] = type.figures?.topics ?? ['attainment', 'progress', 'attendance']
  const within = lines.filter(({ measure }) => topics.includes(measure.topic))
  const drafts = [
    ...draftsFromFlags(model, flags),
    ...draftsFromGaps(gapsByLine(measuresOf(model), within, held), flags),
    ...draftsFromLines(within, flags),
  ]
  const kept = (await listQuestions(look, visit.id)).map(({ drawnFrom }) => drawnFrom)
  return openDrafts(drafts, kept, await listDropped(look, visit.id))
}
