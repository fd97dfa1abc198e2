import { InsetText } from '#govuk/inset-text.tsx'
import { addDays, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { word, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { listVisitsBetween } from './engagement-store.ts'
import { visitName } from '../visit-name.ts'
import type { Look } from '#work/work.ts'

/** Within this many days of each other two visits to a school are worth a word with one another. */
const FORTNIGHT = 14
const MOST = 24
/** So many days back and ahead they are told of: somewhat over a year. */
const YEAR = 400

/** Another visit to the school, as the form that books one tells of it. */
export type OtherVisit = { on: PlainDate; says: string }

/** Who else goes to a school from a fortnight back on, whoever they are: or around a day, where one has been typed. */
export async function listOtherVisits(
  look: Look,
  schoolId: string,
  around: PlainDate | undefined,
  exceptVisitId?: string,
): Promise<OtherVisit[]> {
  const isBack = around !== undefined && around < look.today && daysBetween(around, look.today) < YEAR
  const from = addDays(isBack ? around : look.today, -FORTNIGHT)
  const visits = await listVisitsBetween(look, schoolId, from, addDays(look.today, YEAR), MOST)
  const others = visits.filter(({ id }) => id !== exceptVisitId)
  return Promise.all(
    others.map(async ({ on, visitType, modelVersionId, adviserName }) => {
      const model = await look.modelOf(modelVersionId)
      const type = model.visitTypes.find(({ id }) => id === visitType)
      return { on, says: `${showDate(on)}: ${adviserName}, ${type ? visitName(model, type) : visitType}` }
    }),
  )
}

/** Those of them that lie within a fortnight of a day. */
export function nearTo(others: readonly OtherVisit[], on: PlainDate | undefined): OtherVisit[] {
  return on === undefined ? [] : others.filter((each) => Math.abs(daysBetween(on, each.on)) <= FORTNIGHT)
}

type Props = { model: ServiceModel; others: readonly OtherVisit[]; on: PlainDate | undefined }

/** On the form, before it is sent: who else is in the school near the day, and on which days anybody is. */
export function NearVisits({ model, others, on }: Props) {
  const near = nearTo(others, on)
  const visits = word(model, 'visit', { form: 'many' })
  if (others.length === 0) return null
  return (
    <InsetText>
      <div data-near-visits={FORTNIGHT}>
        <p class="govuk-body" role="status" data-near-says>
          {near.length > 0
            ? `Within a fortnight of this day: ${near.map(({ says }) => says).join('; ')}.`
            : `Other ${visits} to this school:`}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {others.map((each) => (
            <li data-on={each.on}>{each.says}</li>
          ))}
        </ul>
      </div>
    </InsetText>
  )
}
