import { getCalendar, yearsFrom } from '#calendar/index.ts'
import { aJob, doneBy, sendServiceJob, type DoneBy } from '#jobs/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { listUnansweredVisits, type Unanswered } from './unanswered-store.ts'
import { replyDueOn } from '../reply-clock.ts'
import { issueRecord } from './issue-record.ts'

const LOOK_FOR_UNANSWERED = aJob<Record<string, never>>('look-for-unanswered-records', { lane: 'rounds' })
const ISSUE_UNANSWERED = aJob<{ visitId: string }>('issue-unanswered-record')

/**
 * XX-06. Each morning what no school replied to in its time is issued, marked so, where the model says that it does not wait
 * for its author. One is a job of its own: what stands in the way of one holds up no other.
 */
export function replyJobs(): readonly DoneBy[] {
  return [
    doneBy({
      job: LOOK_FOR_UNANSWERED,
      every: '15 6 * * *',
      run: (errand) =>
        errand.asService.write(async (look) => {
          for (const { visitId } of await listUnanswered(look))
            await sendServiceJob(look, ISSUE_UNANSWERED, { visitId })
        }),
    }),
    doneBy({
      job: ISSUE_UNANSWERED,
      run: async ({ ids: { visitId }, asService }) => {
        const waiting = await asService.read((look) => listUnanswered(look, visitId))
        // Replied to meanwhile, it is its author's again: one that changes from here on is refused as out of date.
        for (const { revision } of waiting) await asService.deed((work) => issueRecord(work, visitId, { revision }))
      },
    }),
  ]
}

/** The visits, or the one named, whose record no school replied to in its time, and that the model lets go without their author. */
export async function listUnanswered(look: Look, visitId?: string): Promise<Unanswered[]> {
  const found: Unanswered[] = []
  const waiting = await listUnansweredVisits(look, visitId)
  const calendar = await getCalendar(look, [
    ...new Set(waiting.flatMap(({ sentAt }) => yearsFrom(londonDateOf(sentAt)))),
  ])
  for (const each of waiting) {
    const { visitType, modelVersionId, sentAt } = each
    const model = await look.modelOf(modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === visitType)
    const replyBy = replyDueOn(model, sentAt, calendar)
    if (type?.record.reply.none === 'issued' && replyBy !== undefined && look.today > replyBy) found.push(each)
  }
  return found
}
