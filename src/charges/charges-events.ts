import { after, type EventSentences } from '#history/index.ts'
import { showMoney } from '#shared/money.ts'
import { CREDIT_REASONS } from './charge/charge.ts'

const money = (value: unknown) => (typeof value === 'number' ? showMoney(Math.abs(value)) : '')

const TO_OWED = { text: 'Open it', href: '/owed' }

/** How the history tells of charges, credits and files. */
export const chargesEventSentences: EventSentences = {
  kinds: {},
  sentences: {
    'charges.made': (event) => ({
      says: `What was delivered is charged: ${after(event, 'lines')} lines, ${money(event.changes.pence?.after)}.`,
      link: { text: 'Open them', href: '/charges' },
    }),
    'charge.credited': (event) => ({
      says: `Credited: ${money(event.changes.pence?.after)} of order ${after(event, 'orderNumber')}.`,
    }),
    'owed.said': (event) => ({ says: `Owed for the visit: ${money(event.changes.pence?.after)}.`, link: TO_OWED }),
    'owed.approved': (event) => ({
      says: `Approved what is owed: ${money(event.changes.pence?.after)}.`,
      link: TO_OWED,
    }),
    'owed.drawn': (event) => ({
      says: `A file of what is owed was drawn: ${after(event, 'lines')} lines.`,
      link: TO_OWED,
    }),
    'charges.drawn': (event) => ({
      says: `A file for the finance system was drawn: ${after(event, 'lines')} lines, ${money(event.changes.pence?.after)}.`,
      link: { text: 'Open the files', href: '/charges/files' },
    }),
  },
  recorded: ['charge.credited'],
  fields: {
    lines: { label: 'Lines' },
    pence: { label: 'Amount', show: (value) => money(value) },
    orderNumber: { label: 'Order' },
    because: { label: 'Why', show: (value) => CREDIT_REASONS[value as keyof typeof CREDIT_REASONS] ?? String(value) },
  },
}
