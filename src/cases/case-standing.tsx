import { Tag } from '#govuk/tag.tsx'
import type { NeedStanding } from '#need/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Case } from './case.ts'

/** A case beside this one on the road of its school: what it is called, and from when to when it was. */
export type OtherCase = Pick<Case, 'id' | 'openedOn' | 'endedOn'> & { name: string }

/** Where a school stands beside its case: its category, and the cases before and after this one. */
export type CaseStanding = {
  /** Undefined where the case is over, or no category opened it. */
  need: NeedStanding | undefined
  before: OtherCase | undefined
  after: OtherCase | undefined
}

/** WI-72, WI-77. In which category the school is and until when it is expected to be, and in the place of which case this one was opened. */
export function StandsWhere({ need, before, after }: CaseStanding) {
  if (!need && !before && !after) return null
  return (
    <section id="standing">
      {need && (
        <p class="govuk-body">
          <strong>{need.name}</strong>
          {need.since && ` since ${showDate(need.since)}`}.{' '}
          {need.limit && (
            <>
              {need.limit.says} That is by {showDate(need.limit.lastDay)}.{' '}
              {need.limit.isPast && <Tag colour="red">Past it</Tag>}
            </>
          )}
        </p>
      )}
      {before && (
        <p class="govuk-body">
          It took the place of:{' '}
          <a class="govuk-link" href={`/cases/${before.id}`}>
            {before.name}, from {showShortDate(before.openedOn)}
          </a>
          . What was under way there goes on here.
        </p>
      )}
      {after && (
        <p class="govuk-body">
          In its place since {showShortDate(after.openedOn)}:{' '}
          <a class="govuk-link" href={`/cases/${after.id}`}>
            {after.name}
          </a>
        </p>
      )}
    </section>
  )
}
