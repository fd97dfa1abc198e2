import { aJob, sendServiceJob, type Errand } from '#jobs/index.ts'
import { SEND_MESSAGE, type Delivery } from './deliver-message.ts'
import { listByReference, markFailed, takeForgotten } from './outbox-store.ts'

/** Looks for messages that wait with nobody to send them, and for those that came back. */
export const LOOK_AFTER_MESSAGES = aJob<Record<string, never>>('look-after-messages', { lane: 'rounds', tries: 2 })

const HOUR = 3_600_000

/** Longer than the longest wait between two tries. */
const NOT_UNDER_WAY = 6 * HOUR

/** After which a message that never went is of no use: an invitation has run out, a visit is over. */
const OF_NO_USE_DAYS = 7

/**
 * A message without a job gets one: after a restore, after mail was set up, after a queue that was emptied. What waited for a week
 * without a single try is not sent any more.
 */
export async function lookAfterMessages(errand: Errand<Record<string, never>>, { post }: Delivery): Promise<void> {
  if (!post) return
  const now = errand.machineNow()
  await errand.asService.write(async (look) => {
    const writtenBefore = new Date(look.now.getTime() - HOUR)
    const tooOld = look.now.getTime() - OF_NO_USE_DAYS * 24 * HOUR
    const forgotten = await takeForgotten(look, writtenBefore, new Date(now.getTime() - NOT_UNDER_WAY), now)
    for (const { id, wasTried, createdAt } of forgotten)
      if (!wasTried && createdAt.getTime() < tooOld)
        await markFailed(look, id, `It waited for more than ${OF_NO_USE_DAYS} days before mail could be sent.`)
      else await sendServiceJob(look, SEND_MESSAGE, { messageId: id })
  })
  const returned = (await post.listReturned?.()) ?? []
  if (returned.length === 0) return
  await errand.asService.write(async (look) => {
    const becauseOf = new Map(returned.map(({ messageId, because }) => [messageId, because]))
    for (const { id, messageId } of await listByReference(look, [...becauseOf.keys()]))
      await markFailed(look, id, becauseOf.get(messageId) ?? '')
  })
}
