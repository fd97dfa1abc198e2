import type { ComponentChildren } from 'preact'
import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Select } from '#govuk/select.tsx'
import { AgainstFigure } from '#pictures/against-picture.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { AssumptionsShown } from './assumptions-shown.tsx'
import { addressOf, askInAddress, yearsToCompare, type ComparisonAsk } from './comparison-ask.ts'
import { getsNothing, type Outcome } from './comparison.ts'
import { PASTED, type Laid } from './compare-models.ts'
import { RoleTables, TermTable, YearTable } from './comparison-tables.tsx'
import { asDays, manySchools, someOf } from './shown.ts'

type Props = {
  frame: Frame
  ask: ComparisonAsk
  laid: Laid
  /** What can be done with a model that was pasted. */
  pasted?: ComponentChildren
}

/** XX-02. Models as columns over the same schools and people: what each asks, costs and brings in, whom it leaves out, and all that this rests on. */
export function ComparisonPage({ frame, ask, laid, pasted }: Props) {
  const { register, outcomes } = laid
  const heading = headingOf(laid)
  const isPasted = outcomes.some(({ key }) => key === PASTED)
  const year = showSchoolYear(register.year)
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models side by side', href: addressOf('/comparisons', ask, { choose: 'yes' }) },
        { text: year },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Models side by side, {year}</span> {heading}
      </h1>
      <p class="govuk-body">{registerSays(laid)} Nothing is changed, and nobody is told.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf('/comparisons', ask, { choose: 'yes' })}>
          Choose other models or another year
        </a>
        {' · '}
        <a class="govuk-link" href="#rests-on">
          What this rests on
        </a>
        {' · '}
        <a class="govuk-link" href={addressOf('/comparisons/assumptions', ask)}>
          Change what this rests on
        </a>
      </p>
      <ul class="govuk-list">
        {outcomes.map(({ label, model, comesFrom }) => (
          <li>
            <strong>{label}</strong>: {model.identity.title}. {comesFrom}
          </li>
        ))}
      </ul>
      {register.schools.length === 0 && (
        <InsetText>
          No school is on the register yet, so there is nothing to lay a model over:{' '}
          <a class="govuk-link" href="/imports">
            bring the register in
          </a>{' '}
          first.
        </InsetText>
      )}
      {!isPasted && (
        <FilterForm frame={frame} action="/comparisons">
          {Object.entries(askInAddress(ask))
            .filter(([name]) => name !== 'year')
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <Select
            name="year"
            label="School year"
            choices={yearsToCompare(frame.today).map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
            value={String(ask.year)}
          />
          <Button kind="secondary">Apply</Button>
        </FilterForm>
      )}
      <YearTable
        {...laid}
        hrefOf={isPasted ? undefined : (who, at) => addressOf('/comparisons/schools', ask, { who, under: String(at) })}
      />
      <AgainstFigure
        against={{
          ...{ id: 'days-asked', title: `Days due under each in ${year}`, sides: ['due', 'to give'] },
          unit: { after: ' days', decimals: 0 },
          rows: outcomes.map(({ label, due, there }) => ({
            ...{ name: label, asked: due / 2, there: there === undefined ? undefined : there / 2 },
          })),
        }}
      />
      <TermTable {...laid} />
      <h2 class="govuk-heading-m">Who is given nothing</h2>
      <ul class="wm-rows">
        {outcomes.map((outcome, at) => (
          <li>
            <LeftOut {...{ outcome, at, ask, laid, isPasted }} />
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">School by school</h2>
      {isPasted ? (
        <p class="govuk-body">Keep the pasted model to see each school under it, and to have the list as a file.</p>
      ) : (
        <>
          <LinkButton href={addressOf('/comparisons/schools', ask)} kind="secondary">
            What each school is given
          </LinkButton>
          <SaveList url="/comparisons/schools" query={askInAddress(ask)} />
        </>
      )}
      {pasted}
      <RoleTables {...laid} />
      <AssumptionsShown {...laid} />
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf('/comparisons/assumptions', ask)}>
          Change what this rests on
        </a>
      </p>
    </Page>
  )
}

/** The answer in one line. */
export function headingOf({ outcomes, register }: Laid): string {
  const days = outcomes.map(({ due }) => due)
  const [least, most] = [Math.min(...days), Math.max(...days)]
  const all = register.staff.flatMap(({ byTerm }) => byTerm ?? [])
  const isKnown = register.staff.some(({ byTerm }) => byTerm !== undefined)
  const there = isKnown
    ? `there are ${asDays(all.reduce((sum, part) => sum + part, 0))} to give`
    : 'nobody said what there is to give'
  const what =
    least === most
      ? `${outcomes.length === 1 ? 'This model asks' : 'Each of these models asks'} for ${asDays(least)} days`
      : `These models ask for ${asDays(least)} to ${asDays(most)} days`
  return `${what}; ${there}`
}

function registerSays({ register: { schools, groups, staff }, outcomes }: Laid): string {
  const people = `${staff.length} ${staff.length === 1 ? 'person' : 'people'}`
  const many = `${groups.length} ${groups.length === 1 ? 'group' : 'groups'}`
  const under = outcomes.length === 1 ? 'this model' : 'each model'
  return `The same ${manySchools(schools.length)}, ${many} and ${people} with days to give stand under ${under}.`
}

type LeftOutProps = { outcome: Outcome; at: number; ask: ComparisonAsk; laid: Laid; isPasted: boolean }

/** Those that a model gives nothing, by name, and whether it serves schools of their kind at all. */
function LeftOut({ outcome, at, ask, laid: { register }, isPasted }: LeftOutProps) {
  const left = outcome.schools.flatMap((gets, place) =>
    getsNothing(gets) ? [{ name: register.schools[place]?.name ?? '', isServed: gets.isServed }] : [],
  )
  const unserved = left.filter(({ isServed }) => !isServed).length
  if (left.length === 0)
    return (
      <>
        <strong>{outcome.label}</strong>
        <div>Every school is given something.</div>
      </>
    )
  return (
    <>
      <strong>
        {outcome.label}: {manySchools(left.length)} given nothing
        {unserved > 0 && `, ${unserved === left.length ? 'all' : unserved} of a phase that it does not serve`}
      </strong>
      <div>
        {someOf(
          left.map(({ name }) => name),
          8,
        )}
      </div>
      {!isPasted && (
        <a class="govuk-link" href={addressOf('/comparisons/schools', ask, { who: 'nothing', under: String(at) })}>
          All of them<span class="govuk-visually-hidden"> under {outcome.label}</span>
        </a>
      )}
    </>
  )
}
