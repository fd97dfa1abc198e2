import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { mayBook } from '#visits/index.ts'
import { Milestones } from './milestones.tsx'
import { positionOfSchool } from './position/position-of-school.ts'
import { behindOf } from './programme.ts'
import { maySeePosition } from './programme-policy.ts'

/** NF-05. What a school's page says of its programme: how far each of its visits has come this year. */
const positionCard: SchoolPanel = {
  place: 'card',
  async show(look, school) {
    if (!maySeePosition(look, school.id) || look.model.programmes.length === 0) return undefined
    const schoolYear = schoolYearOf(look.today)
    const position = await positionOfSchool(look, schoolYear, school.id)
    if (!position?.school.facts.isServed) return undefined
    const followed = position.programmes.filter(({ milestones }) => milestones.length > 0)
    const behind = behindOf(position).length
    const programme = word(look.model, 'programme')
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">
          {capital(programme)}, {showSchoolYear(schoolYear)}
          {behind > 0 && `: ${behind} behind`}
        </h2>
        {position.programmes.length === 0 && <p class="govuk-body">It follows none this year.</p>}
        {position.programmes.length > 0 && followed.length === 0 && (
          <p class="govuk-body">{position.programmes.map((each) => each.programme.name).join(', ')}.</p>
        )}
        {followed.map((each) => (
          <>
            <p class="govuk-body govuk-!-margin-bottom-1">{each.programme.name}</p>
            <Milestones
              followed={each}
              today={look.today}
              bookAt={
                mayBook(look, { schoolId: school.id }) && school.status !== 'closed'
                  ? (type) => `/schools/${school.id}/visits/book/${type}`
                  : undefined
              }
            />
          </>
        ))}
        <p class="govuk-body wm-card__foot">
          <a class="govuk-link" href={`/schools/${school.id}/programme`}>
            Its year in full
          </a>
        </p>
      </section>
    )
  },
}

export const programmeSchoolPanels: readonly SchoolPanel[] = [positionCard]
