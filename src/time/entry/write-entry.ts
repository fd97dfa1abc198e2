import { functionsOf } from '#model/index.ts'
import { findAllocation } from '#days/index.ts'
import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepTimeOf, maySeeTimeOf, requireTime } from '../time-policy.ts'
import { whyCannotWrite } from '../week/week-rules.ts'
import { holdWeek } from '../week/week-store.ts'
import { weekOf } from '../week/weeks-of.ts'
import { addEntries, changeEntry } from './entry-store.ts'
import type { Entry } from './entry.ts'

/** What a person says of some time: in minutes. Of time that comes from a visit day, part and school stay. */
export type SaidTime = {
  minutes: number
  function: string | null
  isInSchool: boolean
  /** The allocation from which it is, or none. */
  allocationId: string | null
  /** The state of the entry that was on the page. */
  revision: number
  /** Of other time: its kind, day and school. */
  kind: string | null
  on: PlainDate | null
  schoolId: string | null
}

/** XX-09. Adds time of another kind to a week that is open. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function addTime(work: Work, personId: string, startsOn: PlainDate, said: SaidTime): Promise<string> {
  const facts = await toWrite(work, personId, startsOn)
  const { kind, on, schoolId, minutes, isInSchool } = said
  const functions = said.function ? [said.function] : []
  const workedOn = on ?? startsOn
  refuseIf(work, [
    ...whyCannotWrite({ workedOn, part: 'other', kind, minutes, functions }, { ...facts, key: undefined }),
    ...(minutes > 0 ? [] : [NO_TIME]),
  ])
  const [id = ''] = await addEntries(work, { personId, weekOn: startsOn }, [
    {
      ...{ key: '', workedOn, part: 'other', kind, visitId: null, visitType: null, schoolId, schoolName: null },
      ...{ minutes, firstMinutes: null, functions, isInSchool, says: null, ...(await drawnOn(work, personId, said)) },
      changedBy: work.actor.personId,
    },
  ])
  await log(work, 'time.added', personId, startsOn, { minutes: { after: minutes }, kind: { after: kind } })
  return id
}

/** XX-09. Says that some time of an open week was otherwise; what it was first stays beside it. Throws NotFound, NotAllowed, Refused. */
export async function changeTime(work: Work, personId: string, startsOn: PlainDate, key: string, said: SaidTime) {
  const facts = await toWrite(work, personId, startsOn)
  const before = facts.week.entries.find((entry) => entry.key === key)
  if (!before) throw new NotFound('time', key)
  const { minutes, isInSchool, revision } = said
  // The several functions of a visit stay until one of them is chosen.
  const functions = said.function ? [said.function] : before.functions.length > 1 ? before.functions : []
  const drawn = await drawnOn(work, personId, said, before)
  refuseIf(work, [
    ...(revision === before.revision ? [] : [STALE]),
    ...whyCannotWrite({ ...before, minutes, functions }, { ...facts, key }),
  ])
  const change = { ...before, minutes, functions, isInSchool, ...drawn }
  const id = before.id ?? (await writeFirst(work, personId, startsOn, before))
  await changeEntry(work, id, change)
  await log(work, 'time.changed', personId, startsOn, {
    minutes: { before: before.minutes, after: minutes },
    part: { after: before.part },
  })
}

/** An entry as it stood by itself, so that its first value is kept. */
async function writeFirst(work: Work, personId: string, weekOn: PlainDate, entry: Entry): Promise<string> {
  const [id = ''] = await addEntries(work, { personId, weekOn }, [{ ...entry, changedBy: null }])
  return id
}

async function toWrite(work: Work, personId: string, startsOn: PlainDate) {
  const time = requireTime(work)
  if (!maySeeTimeOf(work, personId)) throw new NotFound('week', startsOn)
  requireThat(mayKeepTimeOf(work, personId), work, `write time into the week ${startsOn} of ${personId}`)
  await holdWeek(work, personId, startsOn)
  const week = await weekOf(work, personId, startsOn)
  return { week, time, today: work.today, functions: functionsOf(work.model).map(({ id }) => id) }
}

/** From which allocation time is, with the kind of day and the fund that come with it; as before where none is said. */
async function drawnOn(work: Work, personId: string, { allocationId }: SaidTime, before?: Entry) {
  const none = { allocationId: null, dayKind: null, fund: null }
  if (before && allocationId === before.allocationId)
    return { allocationId, dayKind: before.dayKind, fund: before.fund }
  if (allocationId === null) return none
  const found = isId(allocationId) ? await findAllocation(work, allocationId) : undefined
  if (!found || found.personId !== personId || found.withdrawnOn !== null)
    return (refuseIf(work, [NO_ALLOCATION]), none)
  return { allocationId, dayKind: found.kind, fund: found.fund }
}

const firm = (id: string, says: string, field: string): Finding => ({
  ...{ kind: 'time', id, source: 'XX-09', says, weight: 'firm', field },
})
const NO_TIME = firm('time-of-something', 'Enter how long it took, for example 1.5 or 1:30', 'hours')
const NO_ALLOCATION = firm('time-allocation-from-the-list', 'Choose the days from the list.', 'allocation')
const STALE = firm('time-as-it-was-shown', 'This time was changed while you had it open. Load the page again.', 'hours')

const log = (
  work: Work,
  name: string,
  personId: string,
  startsOn: PlainDate,
  changes: Record<string, { before?: unknown; after: unknown }>,
) =>
  logEvent(work, {
    ...{ name, audience: 'see-days' as const, subjects: [{ kind: 'person' as const, id: personId }] },
    changes: { week: { after: startsOn }, ...changes },
  })
