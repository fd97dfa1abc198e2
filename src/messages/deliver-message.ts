import { aJob, NotNow, type Errand } from '#jobs/index.ts'
import { ORGANISER, withLines } from './calendar-lines.ts'
import { withAddresses } from './letter-text.ts'
import { markFailed, markNotYet, markSent, takeMessage } from './outbox-store.ts'
import { NotTaken, Undeliverable, type Letter, type Post } from './post/post.ts'

/** How often a message is tried: with the waits between, for about three days. */
const MOST_TRIES = 24

/** Sends one message. The waits between its tries double, from half a minute to four hours. */
export const SEND_MESSAGE = aJob<{ messageId: string }>('send-message', {
  lane: 'mail',
  tries: MOST_TRIES,
  firstWait: 30,
  longestWait: 4 * 3600,
  patience: 900,
})

export type Delivery = {
  /** Undefined where no way out is set: messages wait. */
  post: Post | undefined
  publicUrl: string
  /** For how long whoever began to send a message has it alone. */
  holdSeconds?: number
}

/**
 * Sends a message and marks it as sent. If everything ends between the two, it goes again under the same id: at least once, and so
 * that a receiver can tell.
 */
export async function deliverMessage(errand: Errand<{ messageId: string }>, delivery: Delivery): Promise<void> {
  const { post, publicUrl, holdSeconds = 90 } = delivery
  if (!post) return
  const { messageId: id } = errand.ids
  const now = errand.machineNow()
  const taken = await errand.asService.write(async (look) => {
    const message = await takeMessage(look, id, now, new Date(now.getTime() + holdSeconds * 1000))
    return typeof message === 'string' ? message : { message, from: { name: look.actor.authorityName } }
  })
  if (taken === 'over') return
  if (taken === 'held') throw new NotNow()
  const { message, from } = taken
  try {
    await post.send(asItGoes(message, post, publicUrl), from)
  } catch (error) {
    return putOff(errand, error, message.tries)
  }
  await errand.asService.write((look) => markSent(look, id, post.by))
}

/** With whole addresses, and with the organiser of a date whom the settings name. */
function asItGoes(message: Letter, post: Post, publicUrl: string): Letter {
  const { text, calendar } = message
  const organised = (line: string) => withAddresses(line.replaceAll(ORGANISER, post.from ?? ORGANISER), publicUrl)
  return {
    ...message,
    text: withAddresses(text, publicUrl),
    ...(calendar && { calendar: { ...calendar, file: withLines(calendar.file, organised) } }),
  }
}

async function putOff(errand: Errand<{ messageId: string }>, error: unknown, tries: number): Promise<void> {
  const { messageId: id } = errand.ids
  if (error instanceof Undeliverable) return errand.asService.write((look) => markFailed(look, id, error.message))
  if (!(error instanceof NotTaken)) throw error
  if (tries >= MOST_TRIES)
    return errand.asService.write((look) => markFailed(look, id, `Given up after ${tries} tries. ${error.message}`))
  await errand.asService.write((look) => markNotYet(look, id, error.message))
  throw new NotNow()
}
