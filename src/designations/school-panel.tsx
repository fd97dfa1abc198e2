import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { listDesignations } from './designation-store.ts'
import { isStanding } from './designation.ts'
import { standingOf } from './licences/licence.ts'
import { listLicences } from './licences/licence-store.ts'
import { listSpecialists } from './specialists/specialist-store.ts'

/** RO-43, RO-69, RO-72. On a school's page: that it is designated, how many it designated, and who of it is licensed to innovate. */
export const designationsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const rule = look.model.designations
    if (!rule) return undefined
    const [all, licences] = await Promise.all([
      listDesignations(look, { schoolId }),
      listLicences(look, { schoolId, isOver: false }),
    ])
    const now = all.find((each) => isStanding(each, look.today))
    const running = licences.filter((each) => standingOf(each, look.today) === 'runs')
    if (!now && running.length === 0) return undefined
    const specialists = now ? await listSpecialists(look, { designationId: now.id, isStanding: true }) : []
    return (
      <section id="designation">
        <h2 class="govuk-heading-m">{now ? rule.one : 'Licensed to innovate'}</h2>
        {now && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/designations/${now.id}`}>
              Designated since {showShortDate(now.designatedOn)}
            </a>
            {specialists.length > 0 &&
              `; it designated ${specialists.length === 1 ? '1 person' : `${specialists.length} people`}`}
          </p>
        )}
        {running.length > 0 && (
          <ul class="govuk-list">
            {running.map(({ personName, scope, finishedOn }) => (
              <li>
                {personName} is{' '}
                <a class="govuk-link" href="/designations/licences">
                  licensed until {showShortDate(finishedOn)}
                </a>
                : {scope}
              </li>
            ))}
          </ul>
        )}
      </section>
    )
  },
}
