import {
  after,
  subjectOf,
  type EventSentences,
  type NewEvent,
  type PastEvent,
  type SubjectKind,
} from '#history/index.ts'
import { showMoney } from '#shared/money.ts'
import { moneySentences } from './money/money-events.ts'

/** What happened to a priority; every head of the partnership may know of it. */
export function priorityEvent(
  name: string,
  { id, title }: { id: string; title: string },
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    ...{ name: `priority.${name}`, audience: 'see-register', subjects: [{ kind: 'priority', id }] },
    changes: { title: { after: title }, ...changes },
  }
}

/** What happened to a commission. Of its schools it tells only where it is theirs to read: what is paid is an event of the ledger. */
export function commissionEvent(
  name: string,
  { id, title, priorityId }: { id: string; title: string; priorityId: string },
  changes: NonNullable<NewEvent['changes']> = {},
  schoolId?: string,
): NewEvent {
  return {
    name: `commission.${name}`,
    audience: schoolId ? 'see-charges' : 'see-register',
    subjects: [
      { kind: 'commission', id },
      { kind: 'priority', id: priorityId },
      ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : []),
    ],
    changes: { title: { after: title }, ...changes },
  }
}

const told = (kind: SubjectKind, path: string, says: string) => (event: PastEvent) => {
  const id = subjectOf(event, kind)
  return {
    says: `${String(after(event, 'title'))}: ${says}.`,
    ...(id && { link: { text: 'Open it', href: `/${path}/${id}` } }),
  }
}
const ofPriority = (says: string) => told('priority', 'priorities', says)
const ofCommission = (says: string) => told('commission', 'commissions', says)

/** How the history tells of priorities, commissions and what is spent beside them. */
export const commissionSentences: EventSentences = {
  kinds: {
    priority: () => 'Priority',
    commission: () => 'Commission',
    ...moneySentences.kinds,
  },
  sentences: {
    'priority.recommended': ofPriority('recommended as a priority'),
    'priority.changed': ofPriority('changed before it is decided'),
    'priority.withdrawn': ofPriority('no longer recommended'),
    'priority.criterion-added': ofPriority('a success criterion was added'),
    'priority.criterion-taken-out': ofPriority('a success criterion was taken out'),
    'priority.judged': ofPriority('a success criterion was judged'),
    'commission.planned': ofCommission('planned'),
    'commission.changed': ofCommission('changed'),
    'commission.withdrawn': ofCommission('not carried out'),
    'commission.begun': ofCommission('begun'),
    'commission.ended': ofCommission('ended'),
    'commission.reviewed': ofCommission('reviewed'),
    'commission.payee-added': ofCommission('money committed to the school'),
    'commission.employer-added': ofCommission('an appointment to the school'),
    'commission.payee-taken-out': ofCommission('no longer paid to the school'),
    'commission.paid': ofCommission('paid to the school'),
    'commission.payment-taken-back': ofCommission('a payment was taken back'),
    ...moneySentences.sentences,
  },
  recorded: ['commission.reviewed', 'priority.judged'],
  fields: {
    title: { label: 'What' },
    pence: { label: 'Amount', show: (value) => showMoney(Number(value)) },
    cost: { label: 'Cost', show: (value) => (value === null ? 'none yet' : showMoney(Number(value))) },
    because: { label: 'Why' },
    judgement: { label: 'Judgement' },
  },
}
