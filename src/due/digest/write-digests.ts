import { getCalendar, yearsFrom } from '#calendar/index.ts'
import { aJob, type Errand } from '#jobs/index.ts'
import { findChoice, sendMessage } from '#messages/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { isNothing } from './digest.ts'
import { keepDigest, listReaders, takeWeek, type Reader } from './digest-store.ts'
import { gatherDigest } from './gather-digest.ts'
import { firstDayAtWork, weekToWriteOf } from './quiet-days.ts'
import { sayDigest } from './say-digest.ts'

/** Writes the digest of the week to everybody who has not had it. */
export const WRITE_DIGESTS = aJob<Record<string, never>>('write-digests', { lane: 'rounds', tries: 3, patience: 1800 })

/** One digest for each person and week in term time, each as that person sees their week. */
export async function writeDigests(errand: Errand<Record<string, never>>): Promise<void> {
  const { week, readers } = await errand.asService.read(async (look) => {
    const calendar = await getCalendar(look, yearsFrom(look.today))
    const found = weekToWriteOf(look.today, calendar)
    if (!found) return { week: undefined, readers: [] }
    // Whoever came in the middle of the week begins with the next.
    const heldOn = firstDayAtWork(found, calendar) ?? look.today
    return { week: found, readers: await listReaders(look, { heldOn, week: found }) }
  })
  if (!week) return
  for (const reader of readers) await errand.as(reader.id).write((look) => writeDigest(look, reader, week))
}

async function writeDigest(look: Look, { id, name, email }: Reader, week: PlainDate): Promise<void> {
  if (!(await takeWeek(look, id, week))) return
  if (!(await findChoice(look, id, 'digest'))) return
  const digest = await gatherDigest(look)
  if (isNothing(digest)) return
  const message = await sendMessage(look, {
    toPersonId: id,
    address: email,
    kind: 'digest',
    ...sayDigest(digest, name, look.model),
  })
  await keepDigest(look, id, week, message)
}
