import { showMoney } from '#shared/money.ts'
import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

const OWN = 'The document does not say it: it is the service’s own.'

/** How the traded offer is kept: which list orders are taken from, what is never charged, and what becomes of a charge. */
export function explainTrading(model: ServiceModel): HandbookPart[] {
  const { trading } = model
  if (!trading) return []
  const { list: final, demand, core, beyondCapacity, offsets, finance, owed, dayKind } = trading
  return [
    duty(trading.id, trading.says, trading.source),
    ...rule(final),
    ...(demand ? [duty(demand.id, demand.says, demand.source)] : []),
    ...rule(core),
    ...list(
      'Never charged',
      (core?.of ?? []).map(({ name, offer, source }) => ({
        text: offer ? `${name}; more of it can be bought: ${namesOf(model.offers, [offer]).join('')}` : name,
        source,
      })),
    ),
    ...rule(
      beyondCapacity,
      dayKind ? `Traded days are of the kind: ${namesOf(model.days?.kinds ?? [], [dayKind]).join('')}.` : undefined,
    ),
    ...(offsets
      ? [
          duty(
            offsets.id,
            offsets.says,
            offsets.source,
            said(`${showMoney(offsets.pence)} a school year.`, offsets.own),
          ),
        ]
      : []),
    ...(finance
      ? [
          duty(
            finance.id,
            finance.says,
            finance.source,
            said(
              [
                `Orders are numbered ${finance.orderPrefix}-1, ${finance.orderPrefix}-2 and so on.`,
                `A maintained school: internal transfer, cost code ${finance.transfer.costCode}, VAT code ${finance.transfer.vatCode}.`,
                `Every other school: invoice, cost code ${finance.invoice.costCode}, VAT code ${finance.invoice.vatCode}.`,
              ].join(' '),
              finance.transfer.own || finance.invoice.own,
            ),
          ),
        ]
      : []),
    ...(owed
      ? [
          duty(
            owed.id,
            owed.says,
            owed.source,
            said(
              [
                ...(owed.roles.length > 0
                  ? [`${orList(namesOf(model.roles, owed.roles))}: ${showMoney(owed.perDay)} a day.`]
                  : []),
                `${showMoney(owed.perMile)} a mile.`,
                `Cover for a serving head or leader, to the school: ${showMoney(owed.coverPerDay)} a day.`,
              ].join(' '),
              owed.own,
            ),
          ),
        ]
      : []),
  ]
}

const said = (text: string, isOwn: boolean) => (isOwn ? `${text} ${OWN}` : text)
