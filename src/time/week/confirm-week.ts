import { logEvent } from '#history/index.ts'
import { listClosed, standingLinesOf, writeTime, type WorkedTime } from '#funds/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { inParts, sumMinutes, type Entry, type Posted } from '../entry/entry.ts'
import { addEntries, markPosted } from '../entry/entry-store.ts'
import { marksBeyondDue } from '../report/beyond-due.ts'
import { mayKeepTimeOf, maySeeTimeOf, requireTime } from '../time-policy.ts'
import { whyCannotConfirm, whyCannotOpenAgain } from './week-rules.ts'
import { holdWeek, markConfirmed, markOpened } from './week-store.ts'
import { weekOf } from './weeks-of.ts'

/**
 * XX-09, WI-25. Somebody says that a week was so: its time is written into the ledger; what differs from what was written of it before is put
 * right by further lines. `shown` is what was on the page. Throws NotFound, NotAllowed, Refused.
 */
export async function confirmWeek(work: Work, personId: string, startsOn: PlainDate, shown?: string): Promise<void> {
  await toKeep(work, personId, startsOn, 'confirm')
  const week = await weekOf(work, personId, startsOn)
  refuseIf(work, whyCannotConfirm(week, shown, work.today))
  const entries = await withIds(work, personId, startsOn, week.entries)
  const changed = entries.filter((entry) => !isPosted(entry))
  const before = await standingLinesOf(
    work,
    changed.filter(({ posted }) => posted !== null).map(({ id }) => id),
  )
  const marks = await writeTime(work, {
    write: changed.flatMap((entry) => timesOf(personId, entry)),
    takeBack: before,
    because: week.openedBecause ?? 'The week was opened again',
  })
  await markPosted(
    work,
    changed.map((entry) => ({ id: entry.id, posted: postedOf(entry) })),
  )
  await markConfirmed(work, personId, startsOn)
  refuseIf(work, [...marks, ...(await marksBeyondDue(work, entries))])
  await log(work, 'time.confirmed', personId, startsOn, { minutes: { after: sumMinutes(entries) } })
}

/** XX-09. Opens a confirmed week again, with a reason, as long as no day of it is closed. Throws NotFound, NotAllowed, Refused. */
export async function openWeek(work: Work, personId: string, startsOn: PlainDate, because: string): Promise<void> {
  await toKeep(work, personId, startsOn, 'open')
  const week = await weekOf(work, personId, startsOn)
  refuseIf(work, whyCannotOpenAgain(week, await listClosed(work)))
  await markOpened(work, personId, startsOn, because)
  await log(work, 'time.opened', personId, startsOn, { because: { after: because } })
}

async function toKeep(work: Work, personId: string, startsOn: PlainDate, deed: string): Promise<void> {
  requireTime(work)
  if (!maySeeTimeOf(work, personId)) throw new NotFound('week', startsOn)
  requireThat(mayKeepTimeOf(work, personId), work, `${deed} the week ${startsOn} of ${personId}`)
  await holdWeek(work, personId, startsOn)
}

type Written = Entry & { id: string }

/** What was not written yet is written, so that the lines of the ledger can name it. */
async function withIds(work: Work, personId: string, weekOn: PlainDate, entries: readonly Entry[]): Promise<Written[]> {
  const fresh = entries.filter(({ id }) => id === null)
  const ids = await addEntries(
    work,
    { personId, weekOn },
    fresh.map((entry) => ({ ...entry, changedBy: null })),
  )
  return entries.map((entry) => ({ ...entry, id: entry.id ?? ids[fresh.indexOf(entry)] ?? '' }))
}

const postedOf = ({ minutes, functions, fund, isInSchool }: Entry): Posted => ({ minutes, functions, fund, isInSchool })

const isPosted = (entry: Entry): boolean =>
  entry.posted !== null &&
  entry.posted.minutes === entry.minutes &&
  entry.posted.fund === entry.fund &&
  entry.posted.isInSchool === entry.isInSchool &&
  entry.posted.functions.join() === entry.functions.join()

/** WI-25. An entry as lines of the ledger: one for each of its functions, in equal parts that add up. */
function timesOf(personId: string, entry: Written): WorkedTime[] {
  const { id: entryId, functions, minutes, kind, says, ...of } = entry
  const all = functions.length === 0 ? [null] : functions
  return inParts(minutes, all.length).flatMap((part, at) =>
    part === 0
      ? []
      : [
          {
            ...{ entryId, personId, workedOn: of.workedOn, schoolId: of.schoolId, visitId: of.visitId },
            ...{ allocationId: of.allocationId, dayKind: of.dayKind, part: of.part, isInSchool: of.isInSchool },
            ...{ minutes: part, function: all[at] ?? null, purpose: kind, says, fund: of.fund },
          },
        ],
  )
}

const log = (
  work: Work,
  name: string,
  personId: string,
  startsOn: PlainDate,
  changes: Record<string, { after: unknown }>,
) =>
  logEvent(work, {
    ...{ name, audience: 'see-days' as const, subjects: [{ kind: 'person' as const, id: personId }] },
    changes: { week: { after: startsOn }, ...changes },
  })
