import { addDays, londonDateOf } from '#shared/plain-date.ts'
import { lastDayOf, showSchoolYear, schoolYearOf } from '#shared/school-year.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { calledIn } from './called.ts'
import { listUnread, listWithout } from './lists/list-store.ts'
import { dueInYear } from './lists/standing.ts'
import { mayReadReadiness } from './readiness/readiness.ts'
import { listListed } from './readiness/readiness-store.ts'

/** From so many days before it is due, a head is asked for it. */
const DAYS_AHEAD = 42

/** Within so many days what a school shared is read. */
const DAYS_TO_READ = 14

/** SH-03, SH-07. Of a school its self-evaluation of the year; of whoever works with it, to read what it shared. */
export const selfEvaluationDues: DueSource = {
  name: 'self-evaluation',
  async list(look, { people, schoolId }) {
    if (!look.model.selfEvaluation) return []
    if (schoolId) return isWithin(look.reach('see-school'), schoolId) ? ofSchools(look, [schoolId]) : []
    if (!people) return []
    const own = look.reach('self-evaluate')
    const [school, adviser, ready] = await Promise.all([
      own.everything ? [] : ofSchools(look, [...own.schoolIds]),
      toRead(look),
      toEvaluate(look),
    ])
    return [...school, ...adviser, ...ready]
  },
}

async function ofSchools(look: Look, schoolIds: readonly string[]): Promise<Due[]> {
  const year = schoolYearOf(look.today)
  const dueOn = dueInYear(look.model, year)
  if (!dueOn || schoolIds.length === 0 || addDays(look.today, DAYS_AHEAD) < dueOn) return []
  const { one, One } = calledIn(look.model)
  return (await listWithout(look, schoolIds, year)).map((each) => ({
    kind: 'self-evaluation',
    plainly: `${One} of the year`,
    what: `Put the ${one} for ${showSchoolYear(year)} in force`,
    because: look.model.selfEvaluation?.due?.says ?? '',
    href: `/schools/${each.schoolId}/self-evaluation`,
    page: `/schools/${each.schoolId}/self-evaluation`,
    ownerId: undefined,
    ownerName: 'The school',
    schoolId: each.schoolId,
    schoolName: each.schoolName,
    dueOn,
  }))
}

/** Within so many days of being listed a school's readiness is evaluated, and never after the year ends. */
const DAYS_TO_EVALUATE = 60

/** ES-29. Of whoever works with a school on the list of the year: to evaluate how ready it is. No school is told. */
async function toEvaluate(look: Look): Promise<Due[]> {
  const { readiness } = look.model.selfEvaluation ?? {}
  const within = look.reach('write')
  if (!readiness || within.everything || !isAnywhere(within) || !mayReadReadiness(look)) return []
  const year = schoolYearOf(look.today)
  const listed = (await listListed(look, year)).filter(
    ({ schoolId, outcome }) => outcome === null && isWithin(within, schoolId),
  )
  return listed.map(({ id, schoolId, schoolName, listedOn }) => {
    const [in60, last] = [addDays(listedOn, DAYS_TO_EVALUATE), lastDayOf(year)]
    return {
      kind: 'readiness',
      plainly: 'Readiness for inspection to evaluate',
      what: `Evaluate how ready ${schoolName} is`,
      because: readiness.says,
      href: `/readiness/${id}`,
      page: `/readiness/${id}`,
      ownerId: look.actor.personId,
      ownerName: look.actor.name,
      schoolId,
      schoolName,
      dueOn: in60 < last ? in60 : last,
    }
  })
}

async function toRead(look: Look): Promise<Due[]> {
  const within = look.reach('write')
  // Whoever may write of every school looks after the service, and is nobody's adviser.
  if (within.everything || !isAnywhere(within)) return []
  const { one, One } = calledIn(look.model)
  return (await listUnread(look)).map(({ id, schoolId, schoolName, sharedAt }) => ({
    kind: 'self-evaluation',
    plainly: `${One} to read`,
    what: `Read the ${one} that ${schoolName} shared`,
    because: `${schoolName} shared it with you, and nobody has opened it yet.`,
    href: `/self-evaluations/${id}`,
    page: `/schools/${schoolId}/self-evaluation`,
    ownerId: look.actor.personId,
    ownerName: look.actor.name,
    schoolId,
    schoolName,
    dueOn: addDays(londonDateOf(sharedAt), DAYS_TO_READ),
  }))
}
