import { capital, word, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { whyVisitComesFirst } from './annual-report-rules.ts'
import type { ReportOfYear } from './get-annual-report.ts'
import type { VisitOfReport } from './visit-held-store.ts'

type Props = Pick<ReportOfYear, 'model' | 'rule'> & { visit: VisitOfReport }

/** Whether the visit on which the report rests is still to come, and nothing goes on before. */
export const waitsForVisit = ({ rule, visit }: Pick<Props, 'rule' | 'visit'>) =>
  whyVisitComesFirst(rule, visit).some(({ weight }) => weight === 'firm')

/** What the visit on which reports rest is called. */
export function visitOfReport({ model, rule }: { model: ServiceModel; rule: Props['rule'] }): string {
  const type = model.visitTypes.find(({ id }) => id === rule.restsOn?.visitType)
  if (!type) return rule.restsOn?.visitType ?? ''
  return type.number === undefined ? visitName(model, type) : `${capital(word(model, 'visit'))} ${type.number}`
}

/** NF-75. What comes before the report, and how far it is. */
export function BeforeTheVisit({ model, rule, visit }: Props) {
  const called = visitOfReport({ model, rule })
  return (
    <p class="govuk-body">
      {rule.restsOn?.says}{' '}
      {visit.bookedFor
        ? `${called} is booked for ${showDate(visit.bookedFor)}; the ${word(model, 'annualReport')} follows it.`
        : `${called} of this year is not booked yet.`}
    </p>
  )
}
