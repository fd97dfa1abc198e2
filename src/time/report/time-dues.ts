import { addDays } from '#shared/plain-date.ts'
import { showSpan } from '#shared/show-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { hasTime, maySeeEveryonesTime } from '../time-policy.ts'
import { confirmableFrom, confirmBy, mondayOf, sundayOf } from '../week/week.ts'
import { placeOfWeek } from '../week/week-page.tsx'
import { listWaitingWeeks, listWaitingWeeksOf, type WaitingWeek } from './waiting-store.ts'

/** So many weeks back they are asked for: what is older is on the page of one's time. */
const WEEKS_BACK = 8

/** XX-09. Weeks in which somebody held visits and that they did not confirm yet: one line for each person. */
export const timeDues: DueSource = {
  name: 'time',
  async list(look, { people, schoolId }) {
    const { time } = look.model
    if (!time || schoolId || !(people ? hasTime(look) : maySeeEveryonesTime(look))) return []
    const last = mondayOf(look.today)
    const between = { from: addDays(last, -7 * WEEKS_BACK), until: last }
    const found = people ? await listWaitingWeeksOf(look, people, between) : await listWaitingWeeks(look, between)
    const ripe = found.filter(({ startsOn }) => confirmableFrom(startsOn) <= look.today)
    const whose = [...new Set(ripe.map(({ personId }) => personId))]
    return whose.flatMap((id) =>
      dueOf(
        ripe.filter(({ personId }) => personId === id),
        time.confirm,
      ),
    )
  },
}

function dueOf(weeks: readonly WaitingWeek[], rule: { says: string; within: number }): Due[] {
  const [first] = weeks
  if (!first) return []
  const { personId, name, startsOn, schoolId, schoolName } = first
  const others = weeks.length - 1
  const span = showSpan(startsOn, sundayOf(startsOn))
  return [
    {
      ...{ kind: 'time', plainly: 'Time to confirm', because: rule.says },
      what: others === 0 ? `Confirm the time of ${span}` : `Confirm the time of ${weeks.length} weeks, from ${span} on`,
      href: others === 0 ? placeOfWeek(personId, startsOn) : '/time',
      page: others === 0 ? placeOfWeek(personId, startsOn) : `/time?of=${personId}`,
      ...{ ownerId: personId, ownerName: name, schoolId, schoolName },
      dueOn: confirmBy(startsOn, rule.within),
    },
  ]
}
