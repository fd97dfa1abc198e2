import { pageLink, sendMessage } from '#messages/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Look, Work } from '#work/work.ts'
import { invitationFile } from './calendar-file.ts'
import { findVisitToTell, keepTelling, listInvited, listTellings, type Invited } from './diary-store.ts'
import { nameOf, showWhen, type DiaryVisit } from './diary-visit.ts'

/** Who else is to have a visit in their calendar, beside its adviser and the school's head: one list from each room that knows. */
export type WhoElse = (look: Look, visitId: string) => Promise<readonly string[]>

const others: WhoElse[] = []

/** Takes in who else is invited to visits; the application calls it once, with every room that has a say. */
export function learnInvited(...rooms: readonly WhoElse[]): void {
  others.push(...rooms)
}

/**
 * Tells everyone concerned how a visit stands, after it was booked, moved, cancelled, or somebody else was invited: by a message with a
 * file for their calendar, to those for whom something has changed and to no one else. The deed asks leave and leaves the trace.
 */
export async function tellOfVisit(work: Work, visitId: string): Promise<void> {
  if (work.tellsNobody) return
  const visit = await findVisitToTell(work, visitId)
  if (!visit || visit.on < work.today || visit.status === 'held') return
  const model = await work.modelOf(visit.modelVersionId)
  const told = new Map((await listTellings(work, visitId)).map((telling) => [telling.id, telling]))
  const also = await Promise.all(others.map((ask) => ask(work, visitId)))
  const invited = visit.status === 'booked' ? await listInvited(work, visit, also.flat()) : []
  const says = fingerprintOf(visit, model)
  for (const person of invited) {
    const before = told.get(person.id)
    if (before && !before.isCancelled && before.says === says) continue
    const what = before && !before.isCancelled ? 'Moved' : 'Booked'
    await tell(work, { visit, model, person, what })
    await keepTelling(work, { visitId, personId: person.id, says, isCancelled: false })
  }
  for (const person of told.values()) {
    if (person.isCancelled || invited.some(({ id }) => id === person.id)) continue
    await tell(work, { visit, model, person, what: 'Cancelled' })
    await keepTelling(work, { visitId, personId: person.id, says, isCancelled: true })
  }
}

type Telling = { visit: DiaryVisit; model: ServiceModel; person: Invited; what: 'Booked' | 'Moved' | 'Cancelled' }

async function tell(work: Work, { visit, model, person, what }: Telling): Promise<void> {
  const method = what === 'Cancelled' ? 'CANCEL' : 'REQUEST'
  const line = `${nameOf(visit, model)}, ${visit.schoolName}, ${showWhen(visit)}`
  await sendMessage(work, {
    toPersonId: person.id,
    address: person.email,
    kind: 'calendar',
    subject: `${what}: ${line}`,
    body: textOf(visit, person, `${what}: ${line}.`),
    calendar: {
      method,
      file: invitationFile(visit, {
        method,
        to: { name: person.name, address: person.email },
        from: work.actor.authorityName,
        now: work.now,
        model,
      }),
    },
  })
}

/** NF-87. Of a visit of which nothing may be written: what kind, where, when. */
function textOf({ id, mayHaveRecord, adviserName }: DiaryVisit, { name }: Invited, line: string): string {
  if (!mayHaveRecord) return [`Dear ${name},`, line].join('\n\n')
  return [`Dear ${name},`, `${line} With ${adviserName}.`, pageLink(`/visits/${id}`)].join('\n\n')
}

/** What a calendar shows of a visit: when that changes, people are told. */
function fingerprintOf(visit: DiaryVisit, model: ServiceModel): string {
  return JSON.stringify([visit.on, visit.startsAtMinute, visit.length, visit.adviserId, nameOf(visit, model)])
}
