import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type FundSource, type ServiceModel } from './service-model.ts'

const YEARS = { 'financial-year': 'each financial year', 'school-year': 'each school year' } as const

/** Where money and days come from, and what each may pay for. */
export function explainFunds(model: ServiceModel): HandbookPart[] {
  const { funds } = model
  if (!funds) return []
  return [
    duty(funds.id, funds.says, funds.source),
    ...list(
      'Where money and days come from',
      funds.of.map(({ name, year, pays, byPhase, source }) => ({
        text: `${name}: ${andList(pays)}, for ${YEARS[year]}${byPhase ? ', voted for each phase, so much for each pupil' : ''}`,
        source,
      })),
    ),
    ...funds.of.flatMap((fund) => [
      ...rule(fund.payFor, fund.payFor && payForComesTo(model, fund)),
      ...rule(
        fund.least,
        fund.least && `${fund.name}, year of ${fund.least.inYear}: at least £${poundsOf(fund.least.pence)}.`,
      ),
    ]),
    ...list(
      'What money is drawn for',
      funds.purposes.map(({ name, source }) => ({ text: name, source })),
    ),
  ]
}

const poundsOf = (pence: number) => new Intl.NumberFormat('en-GB').format(pence / 100)

function payForComesTo(model: ServiceModel, { name, payFor }: FundSource): string {
  if (!payFor) return ''
  const { phases, maintained, purposes, dayKinds, own } = payFor
  const parts = [
    ...(phases ? [`phase: ${orList(namesOf(model.phases, phases))}`] : []),
    ...(maintained ? ['maintained schools only'] : []),
    ...(purposes ? [`purpose: ${orList(namesOf(model.funds?.purposes ?? [], purposes))}`] : []),
    ...(dayKinds ? [`kind of day: ${orList(namesOf(model.days?.kinds ?? [], dayKinds))}`] : []),
  ]
  return `${name} pays for: ${parts.length > 0 ? parts.join('; ') : 'anything'}.${own ? ' The document does not say it: it is the service’s own.' : ''}`
}
