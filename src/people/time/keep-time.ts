import { logEvent } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople, maySeePersonalMatters } from '../people-policy.ts'
import { getPersonToChange } from '../person/person-store.ts'
import type { WorkingPattern } from './half-days.ts'
import { showPattern, showPeriod } from './show-pattern.ts'
import { getLeave, insertLeave, listPatterns, putPattern, withdraw } from './time-store.ts'

/** Says how a person's week is from a day on. */
export async function setPattern(work: Work, personId: string, pattern: WorkingPattern): Promise<void> {
  await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `set the week of ${personId}`)
  const before = (await listPatterns(work, personId)).find(({ startedOn }) => startedOn <= pattern.startedOn)
  await putPattern(work, personId, pattern)
  await logEvent(work, {
    name: 'person.week-set',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: {
      week: { before: before ? showPattern(before.halfDays) : null, after: showPattern(pattern.halfDays) },
      startedOn: { after: pattern.startedOn },
    },
  })
}

/** Enters leave: a fact, whatever else falls into it. Oneself may, and who keeps people. */
export async function addLeave(work: Work, personId: string, startedOn: PlainDate, finishedOn: PlainDate) {
  await getPersonToChange(work, personId)
  requireThat(maySeePersonalMatters(work, personId), work, `enter leave of ${personId}`)
  if (finishedOn < startedOn)
    refuseIf(work, [
      {
        kind: 'leave-dates',
        id: 'leave-dates',
        source: 'XX-03',
        says: 'The last day is before the first.',
        field: 'finishedOn',
        weight: 'firm',
      },
    ])
  await insertLeave(work, personId, startedOn, finishedOn)
  await logEvent(work, {
    name: 'person.leave-added',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: { leave: { after: showPeriod(startedOn, finishedOn) } },
  })
}

/** Takes leave back that was not taken, or was entered in error. */
export async function withdrawLeave(work: Work, personId: string, leaveId: string): Promise<void> {
  await getPersonToChange(work, personId)
  requireThat(maySeePersonalMatters(work, personId), work, `withdraw leave of ${personId}`)
  const { startedOn, finishedOn } = await getLeave(work, personId, leaveId)
  await withdraw(work, leaveId)
  await logEvent(work, {
    name: 'person.leave-withdrawn',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: { leave: { before: showPeriod(startedOn, finishedOn), after: null } },
  })
}
