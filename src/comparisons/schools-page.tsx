import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOf, askInAddress, type ComparisonAsk } from './comparison-ask.ts'
import type { Laid, SchoolLine } from './compare-models.ts'
import { WHO, WHO_SAYS, type SchoolsAsk } from './schools-ask.ts'
import { asDays, manySchools } from './shown.ts'

type Props = {
  frame: Frame
  ask: ComparisonAsk
  of: SchoolsAsk
  laid: Laid
  lines: readonly SchoolLine[]
  found: number
  next: string | undefined
}

/** XX-02. Each school with what every model gives it: its own days, and its part of those of its groups. */
export function SchoolsPage({ frame, ask, of, laid, lines, found, next }: Props) {
  const { outcomes, register } = laid
  const under = outcomes[of.under]?.label ?? ''
  const year = showSchoolYear(register.year)
  const heading =
    of.who === 'all'
      ? `What ${manySchools(found)} would be given`
      : `${manySchools(found)} ${WHO_SAYS[of.who].heading} ${under}`
  const query = { ...askInAddress(ask), who: of.who, under: String(of.under) }
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models side by side', href: addressOf('/comparisons', ask) },
        { text: 'School by school' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Models side by side, {year}</span> {heading}
      </h1>
      <p class="govuk-body">
        Days of the year. Where a school is in a group that is given days, its even part of them stands beside its own.{' '}
        <a class="govuk-link" href={`${addressOf('/comparisons', ask)}#rests-on`}>
          What this rests on
        </a>
      </p>
      <FilterForm frame={frame} action="/comparisons/schools">
        {Object.entries(askInAddress(ask)).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select
          name="who"
          label="Which schools"
          choices={WHO.filter((who) => outcomes.length > 1 || !WHO_SAYS[who].isBesideFirst).map((who) => ({
            value: who,
            label: WHO_SAYS[who].label,
          }))}
          value={of.who}
        />
        <Select
          name="under"
          label="Under which model"
          choices={outcomes.map(({ label }, at) => ({ value: String(at), label }))}
          value={String(of.under)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits.</p>
      ) : (
        <>
          <ListTable
            caption={heading}
            rows={lines}
            columns={[
              {
                head: 'School',
                isName: true,
                cell: ({ schoolId, name, phase, category }) => (
                  <>
                    <a class="govuk-link" href={`/schools/${schoolId}`}>
                      {name}
                    </a>
                    <span class="wm-grid__sub">{[phase, category].filter(Boolean).join(', ')}</span>
                  </>
                ),
              },
              ...outcomes.map(({ label }, at) => ({
                ...{ head: label, isNumber: true, isLabelled: true, isShort: true },
                cell: ({ gets }: SchoolLine) => givenSays(gets[at]),
              })),
            ]}
          />
          <SaveList url="/comparisons/schools" query={query} />
        </>
      )}
      <Pagination
        next={
          next
            ? {
                href: addressOf('/comparisons/schools', ask, { who: of.who, under: String(of.under), after: next }),
                text: 'More schools',
              }
            : undefined
        }
      />
    </Page>
  )
}

function givenSays(gets: SchoolLine['gets'][number] | undefined): string {
  if (!gets || gets.halfDays + gets.shareOfGroups === 0) return 'Nothing'
  if (gets.shareOfGroups === 0) return asDays(gets.halfDays)
  return `${asDays(gets.halfDays)}, and ${asDays(gets.shareOfGroups)} with its group`
}
