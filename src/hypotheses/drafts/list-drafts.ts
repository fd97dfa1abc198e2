import { flagsOfSchool } from '#flags/index.ts'
import { measuresOf } from '#measures/index.ts'
import { listQuestions } from '#preparation/index.ts'
import { readProfile } from '#profiles/index.ts'
import { getSchool } from '#schools/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { Draft, DraftsOfVisit } from './draft.ts'
import {
  draftsByHand,
  draftsFromFlags,
  draftsFromGaps,
  draftsFromLines,
  gapsByLine,
  openDrafts,
} from './draft-rules.ts'
import { listDropped } from './draft-store.ts'

/** NF-54. What figures suggest before a visit: from flags, gaps and where the school stands; what its adviser kept and dropped of it, and what was looked at. */
export async function readDrafts(look: Look, { visit, model, type }: VisitInModel): Promise<DraftsOfVisit> {
  const school = await getSchool(look, visit.schoolId)
  const { lines, held } = await readProfile(look, school)
  const flags = await flagsOfSchool(look, school.id)
  const topics: readonly string[] = type.figures?.topics ?? ['attainment', 'progress', 'attendance']
  const within = lines.filter(({ measure }) => topics.includes(measure.topic))
  const gaps = gapsByLine(measuresOf(model), within, held)
  const drafts = [...draftsFromFlags(model, flags), ...draftsFromGaps(gaps, flags), ...draftsFromLines(within, flags)]
  const questions = await listQuestions(look, visit.id)
  const kept = questions.map(({ drawnFrom }) => drawnFrom)
  const dropped = await listDropped(look, visit.id)
  const years = within.map(({ latest }) => latest.year)
  const open = openDrafts(drafts, kept, dropped)
  return {
    open,
    byHand:
      open.length > 0
        ? []
        : openDrafts(
            draftsByHand(within),
            kept,
            drafts.map(({ key }) => key),
          ),
    kept: questions.flatMap(({ asks, drawnFrom }) => (drawnFrom === null ? [] : [asks])),
    dropped: openDrafts(drafts, kept, []).filter(({ key }) => dropped.includes(key)),
    lookedAt: {
      measures: within.length,
      newest: years.length > 0 ? Math.max(...years) : undefined,
      flags: flags.length,
      gaps: gaps.reduce((sum, each) => sum + each.gaps.length, 0),
    },
  }
}

/** NF-54. What figures suggest before a visit and its adviser has neither kept nor dropped. */
export const listDrafts = async (look: Look, found: VisitInModel): Promise<readonly Draft[]> =>
  (await readDrafts(look, found)).open
