import { getCalendar } from '#calendar/index.ts'
import { capital, word } from '#model/index.ts'
import { areQuestionsDue } from '#preparation/index.ts'
import { showDate } from '#shared/show-date.ts'
import { addDays } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { visitName } from '#visits/index.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listVisitsWithout, type VisitWithout } from './list-store.ts'

/** Nobody is asked for them longer before. */
const AHEAD = 28

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
    const ask = { visitTypes: types.map(({ id }) => id), from: look.today, until, people, schoolId }
    const found = await listVisitsWithout(look, ask)
    if (found.length === 0) return []
    const { terms } = await getCalendar(look, [...new Set([schoolYearOf(look.today), schoolYearOf(until)])])
    const due = found.filter(({ visitType, bookedFor }) => {
      const type = types.find(({ id }) => id === visitType)
      const ofItsYear = terms.filter(({ schoolYear }) => schoolYear === schoolYearOf(bookedFor))
      return type !== undefined && areQuestionsDue(type, bookedFor, ofItsYear)
    })
    return Promise.all(due.map((visit) => dueFrom(look, visit)))
  },
}

async function dueFrom(look: Look, visit: VisitWithout): Promise<Due> {
  const model = await look.modelOf(visit.modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === visit.visitType)
  const many = word(model, 'keyQuestion', { form: 'many' })
  const does = visit.isDrawnUp && type?.hypotheses?.issued ? 'Issue' : 'Prepare'
  const name = type ? visitName(model, type) : visit.visitType
  return {
    kind: 'hypotheses',
    plainly: `${capital(many)} to prepare before ${word(model, 'visit', { form: 'many' })}`,
    what: `${does} the ${many}: ${visit.schoolName}`,
    because: `${name} is on ${showDate(visit.bookedFor)}. ${type?.hypotheses?.says ?? ''}`.trim(),
    href: `/visits/${visit.visitId}/questions`,
    page: `/visits/${visit.visitId}`,
    ownerId: visit.adviserId,
    ownerName: visit.adviserName,
    schoolId: visit.schoolId,
    schoolName: visit.schoolName,
    dueOn: addDays(visit.bookedFor, -1),
  }
}
