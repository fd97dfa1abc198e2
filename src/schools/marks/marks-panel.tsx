import { showShortDate } from '#shared/show-date.ts'
import { isWithin } from '#work/reach.ts'
import type { SchoolPanel } from '../school-panel.ts'
import { mayMarkSchool } from '../school-policy.ts'
import { listMarks } from './mark-store.ts'

/** NF-64. On a school's page: what the service has marked of it, for those who see its work. */
export const marksSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    const { schoolMarks } = look.model
    if (schoolMarks.length === 0 || !isWithin(look.reach('see-school'), school.id)) return undefined
    const marks = (await listMarks(look, school.id)).filter(
      ({ finishedOn }) => finishedOn === null || finishedOn >= look.today,
    )
    const mayMark = mayMarkSchool(look, school.id)
    if (marks.length === 0 && !mayMark) return undefined
    return (
      <section id="marks">
        <h2 class="govuk-heading-m">What applies to this school</h2>
        {marks.length === 0 && <p class="wm-s">Nothing is marked.</p>}
        <ul class="wm-rows">
          {marks.map(({ id, mark, because, startedOn }) => (
            <li>
              <strong>{schoolMarks.find((each) => each.id === mark)?.name ?? mark}</strong>
              <span>
                {startedOn <= look.today ? 'since' : 'from'} {showShortDate(startedOn)}: {because}
              </span>
              {mayMark && (
                <a class="govuk-link" href={`/schools/${school.id}/marks/${id}/end`}>
                  No longer applies<span class="govuk-visually-hidden">: {mark}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
        {mayMark && (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${school.id}/marks/add`}>
              Mark what applies
            </a>
          </p>
        )}
      </section>
    )
  },
}
