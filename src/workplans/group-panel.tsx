import { shortDays } from '#days/index.ts'
import { capital, word } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { GroupPanel, SchoolPanel } from '#schools/index.ts'
import { listGroupsOfSchool } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { getPartnership } from './partnership/get-partnership.ts'
import { latestAgreements } from './partnership/partnership-store.ts'

/** On a partnership's page: its days of this year and what is agreed, for those who may know of it. */
export const workplanGroupPanel: GroupPanel = {
  async show(look, group) {
    const found = await read(look, group.id)
    if (!found) return undefined
    return (
      <section id="days">
        <h2 class="govuk-heading-m">
          {capital(word(look.model, 'plan'))}, {showSchoolYear(found.year)}
        </h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/groups/${group.id}/plan`}>
            {found.says}
          </a>
        </p>
      </section>
    )
  },
}

/** On a school's page: its partnership, the days of it and what is agreed. */
export const workplanSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id }) {
    const kind = look.model.workplans?.partnerships.group
    const [group] = kind ? (await listGroupsOfSchool(look, id, look.today)).filter((each) => each.kind === kind) : []
    const found = group && (await read(look, group.groupId))
    if (!group || !found) return undefined
    return (
      <section id="partnership">
        <h2 class="govuk-heading-m">{group.groupName}</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/groups/${group.groupId}/plan`}>
            {found.says}
          </a>
        </p>
      </section>
    )
  },
}

/** What is said of a partnership's days of this year; nothing to whoever may not know of them, or of a group of another kind. */
async function read(look: Look, groupId: string): Promise<{ year: number; says: string } | undefined> {
  if (!look.model.workplans) return undefined
  const year = schoolYearOf(look.today)
  try {
    const { allocated, isOpen, may } = await getPartnership(look, groupId, year)
    if (!isOpen && !may.seeDays) return { year, says: 'Its days were not sent to schools yet' }
    const [agreement] = await latestAgreements(look, { groupIds: [groupId], schoolYear: year })
    if (!agreement) return { year, says: `${showHalfDays(allocated)}, not agreed yet` }
    return {
      year,
      says: `${showHalfDays(allocated)}, ${shortDays(agreement.agreed)} agreed on ${showShortDate(agreement.agreedOn)}`,
    }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
