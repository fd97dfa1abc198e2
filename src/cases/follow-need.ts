import { logEvent } from '#history/index.ts'
import { categoryNameOf, type NeedTaken } from '#need/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { requireThat, type Work } from '#work/work.ts'
import { caseEvent } from './case-events.ts'
import { maySteerCase } from './case-policy.ts'
import { addCase, casesOpenAt, findEndedAfter, writeEnd } from './case-store.ts'
import { pathwayOf } from './get-case.ts'

/**
 * SH-32, SH-71. A school that comes into a category which opens a case has one from that day; one that leaves it has none from then on, and what
 * came of it is the category into which it went. A decision struck out and taken back takes its case up again. What a school asked for itself
 * (WI-38) goes on whatever its category, unless a category opens a case in its place.
 */
export async function followNeed(work: Work, { schoolId, after }: NeedTaken): Promise<void> {
  requireThat(maySteerCase(work, schoolId), work, `open or end a case of ${schoolId}`)
  const { model } = work
  const pathway = model.pathways.find(({ opensWith }) => opensWith.includes(after.category))
  const open = (await casesOpenAt(work, [schoolId]))[0]
  if (open) {
    const { pathway: its } = await pathwayOf(work, open)
    if (its.opensWith.includes(after.category) || (its.opensOnRequest && !pathway)) return
    const endedOn = laterOf(open.openedOn, after.startedOn)
    const outcome = categoryNameOf(work, after)
    await writeEnd(work, open.id, endedOn, outcome)
    await logEvent(work, caseEvent('ended', open, { on: { after: endedOn }, outcome: { after: outcome } }))
  }
  if (!pathway || !after.startedOn) return
  const before = await findEndedAfter(work, schoolId, after.startedOn)
  if (before) {
    await writeEnd(work, before, null, null)
    await logEvent(work, caseEvent('goes-on', { id: before, schoolId }))
    return
  }
  const { modelVersionId } = work
  const id = await addCase(work, { schoolId, modelVersionId, pathwayId: pathway.id, openedOn: after.startedOn })
  await logEvent(work, caseEvent('opened', { id, schoolId }, { pathway: { after: pathway.name } }))
}

/** A decision that opened a case and was struck out leaves it over on its first day. */
const laterOf = (openedOn: PlainDate, from: PlainDate | undefined) => (from && from > openedOn ? from : openedOn)
