import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'

export type MoneyKind = 'contribution' | 'minor-spending' | 'income'

/** What happened to a contribution, to spending outside the priorities, or to income: for those who see money, on the page of its school where it is of one. */
export function moneyEvent(
  kind: MoneyKind,
  name: string,
  { id, title, schoolId }: { id: string; title: string; schoolId?: string | null },
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent {
  return {
    ...{ name: `${kind}.${name}`, audience: 'see-money' },
    subjects: [{ kind, id }, ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : [])],
    changes: { title: { after: title }, ...changes },
  }
}

const PAGES: Readonly<Record<MoneyKind, (id: string) => string>> = {
  contribution: () => '/money/contributions',
  'minor-spending': (id) => `/money/minor/${id}`,
  income: (id) => `/money/income/${id}`,
}
const told = (kind: MoneyKind, says: string) => (event: PastEvent) => {
  const id = subjectOf(event, kind)
  return {
    says: `${String(after(event, 'title'))}: ${says}.`,
    ...(id && { link: { text: 'Open it', href: PAGES[kind](id) } }),
  }
}

/** How the history tells of contributions, of what is spent outside the priorities, of income and of research. */
export const moneySentences: EventSentences = {
  kinds: {
    contribution: () => 'Contribution',
    'minor-spending': () => 'Spending outside the priorities',
    income: () => 'Income',
    'funding-research': () => 'Research into sources of money',
  },
  sentences: {
    'contribution.recorded': told('contribution', 'recorded as a contribution'),
    'contribution.taken-back': told('contribution', 'no contribution after all'),
    'minor-spending.brokered': told('minor-spending', 'brokered outside the priorities, within the limit'),
    'minor-spending.asked': told('minor-spending', 'brokered outside the priorities, beyond the limit'),
    'minor-spending.paid': told('minor-spending', 'paid to the school'),
    'minor-spending.payment-taken-back': told('minor-spending', 'a payment was taken back'),
    'minor-spending.dropped': told('minor-spending', 'not carried out'),
    'income.considered': told('income', 'considered as work that brings in income'),
    'income.received': told('income', 'income came in'),
    'income.taken-back': told('income', 'no income after all'),
    'income.dropped': told('income', 'considered no longer'),
    'funding-research.recorded': (event) => `${String(after(event, 'title'))}: looked into as a source of money.`,
    'funding-research.came-of': (event) => `${String(after(event, 'title'))}: what came of it as a source of money.`,
  },
}
