import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Work } from '#work/work.ts'

/** The reasons there are for calling off a visit of which nothing may be written: a free one could hold its content. */
export const REASONS_TO_CALL_OFF = [
  'Illness',
  'Another date suits better',
  'The school closed for the day',
  'No longer wanted',
] as const

/** The reasons there are for going ahead of a rule with such a visit, for whatever rule asks for one. */
export const REASONS_TO_GO_AHEAD = [
  'Agreed with the school',
  'Those who take part can meet on no other day',
  'Put off from an earlier date',
  'Decided by the head of the service',
] as const

/** The reason that every booking from an old tracker bears: it says nothing of the visit, so that any visit may bear it. */
export const FROM_THE_TRACKER = 'Brought in from the old tracker'

/** The choices that a form gives for going ahead: a list where nothing may be written of the visit, else none, for a reason of one's own. */
export function reasonsToGoAhead(type: VisitType | undefined): { choices?: readonly string[] } {
  return type?.record.keep === 'forbidden' ? { choices: REASONS_TO_GO_AHEAD } : {}
}

/** NF-87. Why a reason for going ahead cannot be kept: of such a visit only the reasons of the list may be. */
export function closedReasonFindings(work: Work, type: VisitType): Finding[] {
  const isFree = type.record.keep !== 'forbidden'
  const allowed: readonly string[] = [...REASONS_TO_GO_AHEAD, FROM_THE_TRACKER]
  const given = Object.values(work.reasons).filter((reason) => reason.trim() !== '')
  return isFree || given.every((reason) => allowed.includes(reason)) ? [] : [notFromTheList()]
}

/** NF-87. Why a visit cannot be called off for a reason: of such a visit only those of the list. */
export function whyCannotBeTheReason(visit: { mayHaveRecord: boolean }, because: string): Finding[] {
  const allowed: readonly string[] = [...REASONS_TO_CALL_OFF, FROM_THE_TRACKER]
  return visit.mayHaveRecord || allowed.includes(because) ? [] : [notFromTheList('because')]
}

function notFromTheList(field?: string): Finding {
  return {
    kind: 'reason-from-list',
    id: 'reason-from-list',
    source: 'NF-87',
    says: 'Choose one of the reasons: nothing else may be written of this visit.',
    weight: 'firm',
    ...(field && { field }),
  }
}
