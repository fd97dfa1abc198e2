import { dueOn, getCalendar, yearsFrom } from '#calendar/index.ts'
import { clockFor } from '#model/index.ts'
import { listServiceHolders } from '#people/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { RecordWithChecks } from './get-check.ts'
import { openCheckOf } from './get-check.ts'

/** Who may check a record, and by when it is due by the model's clock, where there is one. */
export type CheckAhead = { checkers: readonly string[]; dueOn: PlainDate | undefined }

/** NF-59. Who checks a record that is handed in today, or was: those with the power over its school, but never its author. */
export async function findCheckAhead(look: Look, found: RecordWithChecks): Promise<CheckAhead> {
  const { visit, model, record } = found
  const clock = clockFor(model, 'check-record')
  const from = londonDateOf(openCheckOf(found)?.askedAt ?? look.now)
  const [holders, calendar] = await Promise.all([
    listServiceHolders(look, visit.schoolId, 'check'),
    clock && getCalendar(look, yearsFrom(from)),
  ])
  return {
    checkers: holders.filter(({ personId }) => personId !== record.authorId).map(({ name }) => name),
    dueOn: clock && calendar && dueOn(clock, from, calendar),
  }
}
