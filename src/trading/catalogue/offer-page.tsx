import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { crumbsTo } from '#schools/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import { wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { showDays } from '../order.ts'
import type { SchoolToOrder } from '../school-to-order.ts'
import { costSays, whyItCosts, type CatalogueEntry } from './catalogue-entry.ts'
import { CARRIED } from './carried.ts'

type Props = Shown &
  CatalogueEntry & {
    school: SchoolToOrder
    mayOrder: boolean
    /** The school years for which nothing stands against it. */
    years: readonly SchoolYear[]
    /** Whether the reader may recommend it, and where from. */
    recommend: string | undefined
  }

/** One thing to order: what it is, what it costs this school and why, and for which year or how many days. */
export function OfferPage(props: Props) {
  const { frame, findings, offer, facts, school, against, mayOrder, recommend, years } = props
  const errors = findings.filter(({ field }) => field)
  return (
    <Page
      frame={frame}
      title={`${offer.name}: ${school.name}`}
      findings={errors}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: 'To order', href: `/schools/${school.id}/catalogue` },
        { text: offer.name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {offer.name}
          </h1>
          <p class="govuk-body">{offer.says}</p>
          <SummaryList
            rows={[
              { key: 'It costs', value: costSays(offer, facts, frame.today) },
              { key: 'Why', value: <Why {...props} /> },
              ...(offer.includes.length > 0
                ? [{ key: 'Within the price', value: offer.includes.map(({ text }) => <div>{text}</div>) }]
                : []),
              ...(offer.noContent ? [{ key: 'What is held of it', value: offer.noContent.says }] : []),
            ]}
          />
          {against.length > 0 && mayOrder && (
            <InsetText>
              {against.map(({ id, says }) => (
                <div>
                  {says}{' '}
                  <a class="govuk-link" href={`/handbook#${id}`}>
                    Read the rule
                  </a>
                </div>
              ))}
            </InsetText>
          )}
          {years.length > 0 && <Question {...props} />}
          {recommend && <LinkButton href={recommend}>Recommend it to the school</LinkButton>}
        </div>
      </div>
    </Page>
  )
}

function Why({ frame, model, offer, facts }: Props) {
  return (
    <>
      {whyItCosts(model, offer, facts, frame.today)}{' '}
      <a class="govuk-link" href={`/handbook#offer.${offer.id}`}>
        In the handbook
      </a>
    </>
  )
}

/** The one question: the year, or the year and the days; its answers go on to be checked. */
function Question({ school, offer, answers, findings, years, recruitments }: Props) {
  if (offer.free && recruitments.length === 0)
    return <LinkButton href={`/schools/${school.id}/recruitments/record`}>Say when the recruitment began</LinkButton>
  return (
    <form method="get" action={`/schools/${school.id}/catalogue/${offer.id}/order`} novalidate>
      {CARRIED.map((name) => answers[name] && <input type="hidden" name={name} value={answers[name]} />)}
      <Select
        name="schoolYear"
        label="For which school year?"
        choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
        value={answers.schoolYear ?? String(years[0])}
        error={wrongWith(findings, 'schoolYear')}
      />
      {offer.price.per === 'day' && (
        <TextInput
          name="days"
          label="How many days?"
          hint="In halves, for example 1.5"
          width={3}
          inputmode="decimal"
          value={answers.days}
          error={wrongWith(findings, 'days')}
        />
      )}
      {offer.free && (
        <>
          <Radios
            name="recruitment"
            legend="For which recruitment of a headteacher?"
            legendSize="s"
            hint={offer.free.says}
            choices={recruitments.map(({ id, beganOn, freeTaken }) => ({
              value: id,
              label: `Since ${showDate(beganOn)}`,
              hint: freeSays(offer, freeTaken),
            }))}
            value={answers.recruitment ?? recruitments[0]?.id}
            error={wrongWith(findings, 'recruitment')}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${school.id}/recruitments/record`}>
              It is another recruitment
            </a>
          </p>
        </>
      )}
      <Button>Continue</Button>
    </form>
  )
}

/** What of a recruitment's free days is left: '1 day free', 'its free days are ordered'. */
function freeSays({ free }: Pick<CatalogueEntry['offer'], 'free'>, taken: number): string {
  const left = (free?.days ?? 0) * 2 - taken
  return left > 0 ? `${showDays(left)} free` : 'Its free days are ordered'
}
