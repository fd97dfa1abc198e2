import { showMoney } from '#shared/money.ts'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { APPOINTMENTS, type WholeCollaboration } from './collaboration.ts'

/** RO-42, RO-51, RO-53. What is said of one joint work, line by line; how far it came from where it began, and in how many weeks. */
export function factsOf(joint: WholeCollaboration, today: PlainDate) {
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }])
  const appointing = joint.schools.find(({ schoolId }) => schoolId === joint.appointedById)?.schoolName
  const until = joint.endedOn ?? joint.outcomeOn ?? today
  const weeks = Math.max(1, Math.round(daysBetween(joint.startedOn, until) / 7))
  return [
    ...row('About', joint.issue),
    ...row('Set up by', joint.setUpByName),
    ...row('First day', showDate(joint.startedOn)),
    ...row('To end on', joint.endedOn === null && joint.finishesOn ? showDate(joint.finishesOn) : null),
    ...row('Last day', joint.endedOn && showDate(joint.endedOn)),
    ...row(
      'Appointed',
      joint.appointment && `${APPOINTMENTS[joint.appointment]}${appointing ? `: ${appointing}` : ''}`,
    ),
    ...row('Job description', joint.job),
    ...row('Measured by', joint.measure),
    ...row('At the beginning', joint.baseline === null ? null : String(joint.baseline)),
    ...row(
      'Now',
      joint.reached === null || joint.baseline === null
        ? null
        : `${joint.reached}, from ${joint.baseline} in ${weeks === 1 ? '1 week' : `${weeks} weeks`}`,
    ),
    ...row('Saved', joint.savingPence === null ? null : showMoney(joint.savingPence)),
    ...row('What it released', joint.released),
    ...row(
      'What came of it',
      joint.outcome && joint.outcomeOn ? `${joint.outcome} (said ${showDate(joint.outcomeOn)})` : 'Not said yet',
    ),
  ]
}
