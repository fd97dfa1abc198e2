import { Button } from '#govuk/button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showHalfDays } from '#people/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { PartnershipTotal } from './partnership-totals.ts'

type Totals = { now: PartnershipTotal; before: PartnershipTotal }

/** ES-19. Partnerships' days of this year beside those of the year before, and the form for these where no days are held of it. */
export function Before({
  frame,
  year,
  totals,
  mayKeep,
}: {
  frame: Frame
  year: SchoolYear
  totals: Totals
  mayKeep: boolean
}) {
  const { before } = totals
  return (
    <section id="years">
      <h2 class="govuk-heading-m">{comparisonOf(year, totals)}</h2>
      {mayKeep && (before === undefined || before.isTyped) && (
        <Form frame={frame} action="/workplans/before">
          <input type="hidden" name="year" value={String(year)} />
          <TextInput
            name="days"
            label={`Days to partnerships in ${showSchoolYear(year - 1)}`}
            hint="This service holds no days of that year, so it is typed"
            value={before ? String(before.halfDays / 2) : ''}
            classes="govuk-input--width-5"
          />
          <Button kind="secondary">Save</Button>
        </Form>
      )}
    </section>
  )
}

/** ES-19. One sentence on two totals: how many more, or fewer, go to partnerships. */
export function comparisonOf(year: SchoolYear, { now, before }: Totals): string {
  const of = now ? showHalfDays(now.halfDays) : 'No days'
  const said = `${of} to partnerships in ${showSchoolYear(year)}`
  if (!before) return `${said}; of ${showSchoolYear(year - 1)} nobody said yet`
  const more = (now?.halfDays ?? 0) - before.halfDays
  const by = more === 0 ? 'as many' : more > 0 ? `${showHalfDays(more)} more` : `${showHalfDays(-more)} fewer`
  return `${said}, ${showHalfDays(before.halfDays)} in ${showSchoolYear(year - 1)}: ${by}`
}
