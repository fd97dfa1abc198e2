import { after, type EventSentences } from '#history/index.ts'

/** How the history tells of summaries of the audit. */
export const auditSummarySentences: EventSentences = {
  kinds: { 'audit-summary': () => 'Summary of the audit' },
  sentences: {
    'audit-summary.written': (event) => `A summary of the audit was begun: ${String(after(event, 'title'))}.`,
    'audit-summary.investment-added': (event) =>
      `Added to what the audit calls for: ${String(after(event, 'what'))}, ${String(after(event, 'title'))}.`,
    'audit-summary.investment-taken-out': (event) =>
      `Taken out of what the audit calls for: ${String(after(event, 'what'))}, ${String(after(event, 'title'))}.`,
    'audit-summary.presented': (event) => ({
      says: `The summary of the audit was presented to the meeting of ${String(after(event, 'on'))}: ${String(after(event, 'title'))}.`,
      link: { text: 'Summaries', href: '/audit-summaries' },
      isKey: true,
    }),
  },
  fields: { title: { label: 'Title' }, what: { label: 'What for' }, on: { label: 'On' } },
}
