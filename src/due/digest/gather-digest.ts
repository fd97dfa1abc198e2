import { listLatestRecords } from '#records/index.ts'
import { addDays, londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { listVisits, OLDEST_FIRST, showTime, visitName } from '#visits/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { isLate } from '#work/due.ts'
import { listDue } from '../list-due.ts'
import type { Digest } from './digest.ts'
import { mondayOf } from './quiet-days.ts'

/** How many lines of a kind a digest names; the rest are counted. */
export const NAMED = 15

/** What the person who looks has before them: due, coming and new, as far as they may see it. */
export async function gatherDigest(look: Look): Promise<Digest> {
  const mine = peopleActedFor(look.actor)
  const makesVisits = isAnywhere(look.reach('write')) && !look.reach('write').everything
  const seesService = look.reach('see-reports').everything && look.reach('see-school').everything
  const monday = mondayOf(look.today)
  const [dues, found, latest, service] = await Promise.all([
    listDue(look, { people: mine }),
    listVisits(look, {
      status: 'booked',
      adviserIds: makesVisits ? mine : undefined,
      from: look.today,
      until: addDays(monday, 13),
      sort: OLDEST_FIRST,
      limit: 200,
    }),
    listLatestRecords(look, NAMED),
    seesService ? listDue(look, {}) : undefined,
  ])
  const late = dues.filter((due) => isLate(due, look.today))
  const isNew = (at: Date) => londonDateOf(at) >= addDays(monday, -7)
  return {
    late,
    due: dues.filter((due) => !isLate(due, look.today) && due.dueOn <= addDays(monday, 6)),
    // Whoever sees the whole service reads how many there are, not which.
    visits: seesService ? [] : await Promise.all(found.slice(0, NAMED).map((visit) => visitLine(look, visit))),
    visitCount: found.length,
    records: await Promise.all(
      latest
        .filter(({ issuedAt }) => !seesService && isNew(issuedAt))
        .map(async (record) => ({ name: await nameOf(look, record), schoolName: record.schoolName })),
    ),
    lateInService: service?.filter((due) => isLate(due, look.today)).length,
  }
}

type Named = { modelVersionId: string; visitType: string }

async function visitLine(
  look: Look,
  visit: Named & { bookedFor: PlainDate; startsAtMinute: number | null; schoolName: string },
) {
  const time = visit.startsAtMinute === null ? '' : `, ${showTime(visit.startsAtMinute)}`
  return {
    on: `${showDate(visit.bookedFor)}${time}`,
    name: await nameOf(look, visit),
    schoolName: visit.schoolName,
  }
}

async function nameOf(look: Look, { modelVersionId, visitType }: Named): Promise<string> {
  const model = await look.modelOf(modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}
