import { logEvent } from '#history/index.ts'
import type { Pathway } from '#model/index.ts'
import { categoryNameOf, type NeedTaken } from '#need/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { requireThat, type Work } from '#work/work.ts'
import { caseEvent } from './case-events.ts'
import { maySteerCase } from './case-policy.ts'
import { addCase, casesOpenAt, findEndedAfter, writeEnd } from './case-store.ts'
import { pathwayOf } from './get-case.ts'

/**
 * SH-32, SH-71, WI-72. A school that comes into a category which opens a case has one from that day; one that leaves it for a category in which no
 * case of its pathway goes on has none from then on, and what came of it is the category into which it went. What a school asked for itself (WI-38)
 * goes on whatever its category, unless a category opens a case in its place, which then follows it. A decision struck out and taken back takes its
 * case up again, and the one in whose place that was opened.
 */
export async function followNeed(work: Work, { schoolId, after }: NeedTaken): Promise<void> {
  requireThat(maySteerCase(work, schoolId), work, `open or end a case of ${schoolId}`)
  const { category, startedOn } = after
  const opened = work.model.pathways.find(({ opensWith }) => opensWith.includes(category))
  const open = (await casesOpenAt(work, [schoolId]))[0]
  if (open) {
    const { pathway: its } = await pathwayOf(work, open)
    if (goesOnIn(its, category) || (its.opensOnRequest && !opened)) return
    const endedOn = laterOf(open.openedOn, startedOn)
    const outcome = categoryNameOf(work, after)
    await writeEnd(work, open.id, endedOn, outcome)
    await logEvent(work, caseEvent('ended', open, { on: { after: endedOn }, outcome: { after: outcome } }))
    const wasStruckOut = !startedOn || startedOn < open.openedOn
    if (wasStruckOut && open.followsId && !opened) return takeUp(work, { id: open.followsId, schoolId })
  }
  if (!startedOn) return
  const pathways = work.model.pathways.filter((each) => goesOnIn(each, category)).map(({ id }) => id)
  const before = await findEndedAfter(work, { schoolId, pathways, from: startedOn })
  if (before) return takeUp(work, { id: before, schoolId })
  if (!opened) return
  const { modelVersionId } = work
  const at = { schoolId, modelVersionId, pathwayId: opened.id, openedOn: startedOn, followsId: open?.id }
  const id = await addCase(work, at)
  await logEvent(work, caseEvent('opened', { id, schoolId }, { pathway: { after: opened.name } }))
}

/** Whether a case of a pathway that was opened goes on in a category. */
const goesOnIn = ({ opensWith, goesOnIn: also }: Pathway, category: string): boolean =>
  opensWith.includes(category) || also.includes(category)

/** A case that was over goes on. */
async function takeUp(work: Work, of: { id: string; schoolId: string }): Promise<void> {
  await writeEnd(work, of.id, null, null)
  await logEvent(work, caseEvent('goes-on', of))
}

/** A decision that opened a case and was struck out leaves it over on its first day. */
const laterOf = (openedOn: PlainDate, from: PlainDate | undefined) => (from && from > openedOn ? from : openedOn)
