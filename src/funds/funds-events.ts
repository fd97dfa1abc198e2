import { after, type EventSentences, type PastEvent } from '#history/index.ts'
import { namesOf, type ServiceModel } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import { dayMinutesOf, showDays } from './fund/fund.ts'

const purpose = (event: PastEvent, { funds }: ServiceModel) =>
  namesOf(funds?.purposes ?? [], [after(event, 'purpose')]).join()
const money = (event: PastEvent) => showMoney(Number(after(event, 'pence')))

/** What an amount comes to: money, days, or both. */
function amount(event: PastEvent, model: ServiceModel): string {
  const [pence, minutes] = [Number(after(event, 'pence')), Number(after(event, 'minutes'))]
  const days = minutes === 0 ? [] : [showDays(minutes, dayMinutesOf(model))]
  return [...(pence === 0 ? [] : [showMoney(pence)]), ...days].join(' and ')
}

/** How a school's story and a fund's tell of what was put in and drawn. */
export const fundsEventSentences: EventSentences = {
  kinds: { fund: () => 'funds', ledger: () => 'the ledger' },
  sentences: {
    'fund.added': (event) => `${after(event, 'fund')} added.`,
    'fund.put-in': (event, model) => `${amount(event, model)} put into ${after(event, 'fund')}.`,
    'fund.drawn': (event, model) => `${money(event)} drawn from ${after(event, 'fund')}: ${purpose(event, model)}.`,
    'fund.draw-taken-back': (event) => `${money(event)} drawn from ${after(event, 'fund')} taken back.`,
    'ledger.corrected': (event, model) => `A line of the ledger put right: ${amount(event, model)}.`,
    'ledger.settled': (event) => `Time that no fund paid for is paid by ${after(event, 'fund')}.`,
    'ledger.closed': (event) => `${after(event, 'period')} closed in the ledger.`,
    'ledger.opened': (event) => `${after(event, 'period')} opened again in the ledger.`,
  },
  fields: {
    fund: { label: 'Fund' },
    pence: { label: 'Amount', show: (value) => showMoney(Number(value)) },
    minutes: { label: 'Time', show: (value, model) => showDays(Number(value), dayMinutesOf(model)) },
    period: { label: 'Year or term' },
  },
}
