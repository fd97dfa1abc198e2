import { getCalendar } from '#calendar/index.ts'
import { capital, word } from '#model/index.ts'
import { areQuestionsDue } from '#preparation/index.ts'
import { showDate } from '#shared/show-date.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { listVisits, OLDEST_FIRST, visitName, visitsInHand, type BriefVisit } from '#visits/index.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listDrawnUp } from './list-store.ts'

/** Nobody is asked for them longer before. */
const AHEAD = 28
const MOST = 500

/**
 * NF-54, WI-59. The hypotheses that a school has before its visit are its adviser's to prepare and, where the model issues them, to issue: due on the day
 * before, of the visits of the terms that the model names.
 */
export const hypothesisDues: DueSource = {
  name: 'hypotheses',
  async list(look, { people, schoolId }) {
    const types = look.model.visitTypes.filter(({ hypotheses }) => hypotheses)
    if (types.length === 0 || !isAnywhere(look.reach('see-school'))) return []
    const until = addDays(look.today, AHEAD)
    const found = await bookedBetween(look, { from: look.today, until, people, schoolId })
    const booked = found.filter(
      ({ visitType, mayHaveRecord }) => mayHaveRecord && types.some(({ id }) => id === visitType),
    )
    if (booked.length === 0) return []
    const { terms } = await getCalendar(look, [...new Set([schoolYearOf(look.today), schoolYearOf(until)])])
    const asked = booked.filter(({ visitType, bookedFor }) => {
      const type = types.find(({ id }) => id === visitType)
      const ofItsYear = terms.filter(({ schoolYear }) => schoolYear === schoolYearOf(bookedFor))
      return type !== undefined && areQuestionsDue(type, bookedFor, ofItsYear)
    })
    if (asked.length === 0) return []
    const ids = asked.map(({ id }) => id)
    const drawnUp = await listDrawnUp(look, ids)
    const due = asked.filter(({ id }) => drawnUp.get(id)?.isIssued !== true)
    return Promise.all(due.map((visit) => dueFrom(look, visit, drawnUp.has(visit.id))))
  },
}

/** The visits booked between two days, the nearest first: of some people those that they have in hand. */
async function bookedBetween(
  look: Look,
  { people, from, until, schoolId }: DueReach & { from: PlainDate; until: PlainDate },
): Promise<BriefVisit[]> {
  if (!people) return listVisits(look, { status: 'booked', from, until, schoolId, sort: OLDEST_FIRST, limit: MOST })
  const inHand = await visitsInHand(look, people)
  return inHand.filter(({ status, bookedFor }) => status === 'booked' && bookedFor >= from && bookedFor <= until)
}

async function dueFrom(look: Look, visit: BriefVisit, isDrawnUp: boolean): Promise<Due> {
  const model = await look.modelOf(visit.modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visit.visitType)
  const many = word(model, 'keyQuestion', { form: 'many' })
  const does = isDrawnUp && type?.hypotheses?.issued ? 'Issue' : 'Prepare'
  const name = type ? visitName(model, type) : visit.visitType
  return {
    kind: 'hypotheses',
    plainly: `${capital(many)} to prepare before ${word(model, 'visit', { form: 'many' })}`,
    what: `${does} the ${many}: ${visit.schoolName}`,
    because: `${name} is on ${showDate(visit.bookedFor)}. ${type?.hypotheses?.says ?? ''}`.trim(),
    href: `/visits/${visit.id}/questions`,
    page: `/visits/${visit.id}`,
    ownerId: visit.adviserId,
    ownerName: visit.adviserName,
    schoolId: visit.schoolId,
    schoolName: visit.schoolName,
    dueOn: addDays(visit.bookedFor, -1),
  }
}
