import { getCalendar, yearsFrom } from '#calendar/index.ts'
import { aJob, type Errand } from '#jobs/index.ts'
import { pageLink, sendReminder } from '#messages/index.ts'
import { showDate } from '#shared/show-date.ts'
import { isLate, type Due } from '#work/due.ts'
import { listDue } from '../list-due.ts'
import { listReaders, type Reader } from './digest-store.ts'
import { isToBeReminded } from './quiet-days.ts'
import { sayDue } from './say-digest.ts'

/** Reminds people of what is due on the next day at work. */
export const WRITE_REMINDERS = aJob<Record<string, never>>('write-reminders', {
  lane: 'rounds',
  tries: 3,
  patience: 1800,
})

/** A reminder for each person, thing and due date, once. Not of what is only a question, such as whether a visit took place. */
export async function writeReminders(errand: Errand<Record<string, never>>): Promise<void> {
  const toRemind = await errand.asService.read(async (look) => {
    const calendar = await getCalendar(look, yearsFrom(look.today))
    const dues = (await listDue(look, {})).filter(
      (due) => due.kind !== 'visit' && !isLate(due, look.today) && isToBeReminded(due.dueOn, look.today, calendar),
    )
    if (dues.length === 0) return []
    const readers = new Map((await listReaders(look, { heldOn: look.today })).map((reader) => [reader.id, reader]))
    return dues.flatMap((due) => {
      return [due.ownerId, ...(due.withOwner ?? [])].flatMap((id) => {
        const owner = id && readers.get(id)
        return owner ? [{ due, owner }] : []
      })
    })
  })
  for (const { due, owner } of toRemind)
    await errand.asService.write((look) => sendReminder(look, reminderOf(due, owner)))
}

function reminderOf(due: Due, owner: Reader) {
  const says = sayDue(due)
  return {
    toPersonId: owner.id,
    address: owner.email,
    thing: `${due.kind} ${due.href}`,
    dueOn: due.dueOn,
    subject: `${says}: due ${showDate(due.dueOn)}`,
    body: [
      `Dear ${owner.name},`,
      `${says}: it is due on ${showDate(due.dueOn)}.`,
      pageLink(due.href),
      `You can do without these reminders: ${pageLink('/me/messages')}`,
    ].join('\n\n'),
  }
}
