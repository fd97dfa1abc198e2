import { InsetText } from '#govuk/inset-text.tsx'
import { showHalfDays } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Partnership } from './get-partnership.ts'
import { isUndecided } from './partnership-rules.ts'
import type { DecidedSize } from './partnership.ts'

/** ES-24. Where a school joined or left: what the size gives, what is allocated, and what was decided. */
export function SizeSection({ found, decided }: { found: Partnership; decided: DecidedSize | undefined }) {
  const { group, schoolYear, due, allocated, memberIds, may } = found
  const facts = { schools: memberIds.length, due, allocated, decided }
  if (isUndecided(facts))
    return (
      <InsetText>
        {schoolsGive(memberIds.length)} {showHalfDays(due)}, and {showHalfDays(allocated)}{' '}
        {allocated <= 2 ? 'is' : 'are'} allocated.{' '}
        {may.allocate ? (
          <a class="govuk-link" href={`/groups/${group.id}/plan/size?year=${schoolYear}`}>
            Reckon them anew, or keep them to the end of the year
          </a>
        ) : (
          'It is to be decided whether they are reckoned anew or kept to the end of the year.'
        )}
      </InsetText>
    )
  if (!decided || due === allocated) return null
  return (
    <p class="govuk-body">
      {schoolsGive(memberIds.length)} {showHalfDays(due)}. Decided on {showDate(decided.decidedOn)}: the days are kept
      at {showHalfDays(allocated)} to the end of the year. {decided.because}
    </p>
  )
}

/** '9 schools give', '1 school gives'. */
export const schoolsGive = (schools: number): string => (schools === 1 ? '1 school gives' : `${schools} schools give`)
