import { dueOn, getCalendar, yearsFrom } from '#calendar/index.ts'
import { isHeldOn, listRolesIn } from '#people/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { mayAnswerAnywhere } from './first-contact-policy.ts'
import { listOccasions } from './occasion-store.ts'
import { listQueries } from './query-store.ts'

/** What begins later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
const MOST = 500

/** WI-31, WI-33, WI-34, XX-10. Of contacts: what was asked and waits, and what they support until it is over. */
export const firstContactDues: DueSource = {
  name: 'first contact',
  async list(look, { people, schoolId }) {
    if (!mayAnswerAnywhere(look)) return []
    const dues = [...(await queriesDue(look, schoolId)), ...(await occasionsDue(look, schoolId))]
    return dues.filter(({ ownerId }) => !people || (ownerId !== undefined && people.includes(ownerId)))
  },
}

async function queriesDue(look: Look, schoolId: string | undefined): Promise<Due[]> {
  const rule = look.model.firstContact
  const open = await listQueries(look, { isOpen: true, schoolId, limit: MOST })
  if (!rule || open.length === 0) return []
  const limit = { count: rule.answer.workingDays, unit: 'working-days' as const, schoolHolidaysCount: false }
  const calendar = await getCalendar(look, [...new Set(open.flatMap(({ askedOn }) => yearsFrom(askedOn)))])
  const held = await listRolesIn(look, [...new Set(open.map((each) => each.schoolId))], rule.by)
  return open.map(({ id, schoolId: at, schoolName, askedOn }) => {
    const by = held.find((each) => each.schoolIds.includes(at) && isHeldOn(each, look.today))
    return {
      ...{ kind: 'query', plainly: 'Query of a school to answer', what: `Answer a query: ${schoolName}` },
      because: `Asked on ${showShortDate(askedOn)}.`,
      ...{ href: `/queries/${id}`, page: `/queries/${id}`, schoolId: at, schoolName },
      ...{ ownerId: by?.personId, ownerName: by?.personName ?? 'Nobody yet' },
      dueOn: dueOn(limit, askedOn, calendar),
    }
  })
}

async function occasionsDue(look: Look, schoolId: string | undefined): Promise<Due[]> {
  const open = await listOccasions(look, { schoolId, isOpen: true })
  return open
    .filter(({ startsOn }) => startsOn <= addDays(look.today, DAYS_AHEAD))
    .map(({ id, kind, startsOn, endsOn, schoolName, supportedBy, supportedByName, ...each }) => {
      const name = look.model.firstContact?.occasions.find((of) => of.id === kind)?.name ?? kind
      return {
        ...{ kind: 'occasion', plainly: `${name} to support`, what: `Support: ${name}, ${schoolName}` },
        because: `From ${showShortDate(startsOn)} to ${showShortDate(endsOn)}, until it is closed.`,
        ...{ href: `/occasions/${id}`, page: `/occasions/${id}`, schoolId: each.schoolId, schoolName },
        ...{ ownerId: supportedBy, ownerName: supportedByName, dueOn: look.today <= startsOn ? startsOn : endsOn },
      }
    })
}
