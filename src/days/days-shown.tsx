import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Button } from '#govuk/button.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { yearChoices } from './days-form.ts'

/** Half-days as a number of days in little room: '12', '2½', '½', '−3'. */
export function shortDays(halfDays: number): string {
  const whole = Math.floor(Math.abs(halfDays) / 2)
  const half = Math.abs(halfDays) % 2 === 1 ? '½' : ''
  return `${halfDays < 0 ? '−' : ''}${whole === 0 && half ? '' : whole}${half}`
}

/** What is allocated of what there is, with a word where it is more, or where nobody said what there is. */
export function OfCapacity({ allocated, capacity }: { allocated: number; capacity: number | undefined }) {
  if (capacity === undefined) return <>{allocated > 0 ? `${shortDays(allocated)} of ?` : '–'}</>
  return (
    <>
      <span class="wm-nowrap">
        {shortDays(allocated)} of {shortDays(capacity)}
      </span>
      {allocated > capacity && (
        <>
          {' '}
          <Tag colour="red">Over by {shortDays(allocated - capacity)}</Tag>
        </>
      )}
    </>
  )
}

/** Which school year a page is of, to be changed. */
export function YearForm({ action, today, year }: { action: string; today: PlainDate; year: SchoolYear }) {
  return (
    <form method="get" action={action} class="wm-filters govuk-!-margin-bottom-6" aria-label="School year">
      <Select name="year" label="School year" choices={yearChoices({ today })} value={String(year)} />
      <Button kind="secondary">Show</Button>
    </form>
  )
}
