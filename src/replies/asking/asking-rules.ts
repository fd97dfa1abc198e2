import { clockFor, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Holder } from '../school-people-store.ts'

/** Whether the school reads a version for accuracy before it is issued: as the model says, of a correction only where it says so too. */
export function isAccuracyAsked(model: ServiceModel, type: VisitType, version: number): boolean {
  const { asked, corrections } = type.record.reply
  return clockFor(model, 'reply-to-record') !== undefined && asked && (version === 1 || corrections)
}

/** XX-06. Why a record cannot be sent to be read for accuracy: it is not one that the school reads first. */
export function whyAccuracyIsNotAsked(model: ServiceModel, type: VisitType, version: number): Finding[] {
  if (isAccuracyAsked(model, type, version)) return []
  const what = version > 1 ? 'A correction is' : `A ${word(model, 'record')} of this kind is`
  const says = `${what} issued without being read for accuracy first. Issue it.`
  return [{ kind: 'accuracy-not-asked', id: 'accuracy-not-asked', source: 'XX-06', says, weight: 'firm' }]
}

/** XX-06. Why a school cannot be asked once more: its time to reply has passed. */
export function whyTimeHasPassed(replyBy: PlainDate | undefined, today: PlainDate): Finding[] {
  if (replyBy === undefined || today <= replyBy) return []
  const says = `The time to reply passed on ${showDate(replyBy)}. Issue it; a reply that comes late is attached to it.`
  return [{ kind: 'reply-time-passed', id: 'reply-time-passed', source: 'XX-06', says, weight: 'firm' }]
}

/** NF-14. Why nobody can be asked: no head is named, or none of them can be written to. */
export function whyNobodyIsAsked(repliers: readonly Holder[], schoolName: string, model: ServiceModel): Finding[] {
  const head = word(model, 'headteacher')
  if (repliers.length === 0)
    return [
      {
        kind: 'nobody-to-reply',
        id: 'nobody-to-reply',
        source: 'NF-14',
        says: `Nobody is named as ${head} of ${schoolName} today, so that nobody can be asked. Whoever keeps the people of the service names one, or somebody who acts for the ${head}.`,
        weight: 'firm',
      },
    ]
  if (repliers.some(({ email }) => email !== null)) return []
  const names = repliers.map(({ name }) => name).join(' and ')
  return [
    {
      kind: 'reply-without-address',
      id: 'reply-without-address',
      source: 'NF-14',
      says: `${names} has no address to write to, so that no link can be sent: the text can be read only by signing in.`,
      weight: 'soft',
    },
  ]
}
