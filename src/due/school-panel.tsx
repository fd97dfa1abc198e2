import type { SchoolPanel } from '#schools/index.ts'
import { DueOn } from '#web/late.tsx'
import { isWithin } from '#work/reach.ts'
import { listDue } from './list-due.ts'

/** What is due in a school, and from whom. */
const dueHere: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    if (!isWithin(look.reach('book'), school.id)) return undefined
    const dues = await listDue(look, { schoolId: school.id })
    return (
      <section>
        <h2 class="govuk-heading-m">What is due</h2>
        {dues.length === 0 ? (
          <p class="govuk-body">Nothing is due here.</p>
        ) : (
          <ul class="wm-rows">
            {dues.map((due) => (
              <li>
                <a class="govuk-link" href={due.page}>
                  {due.what}
                </a>
                <span>{due.ownerName}</span>
                <span>
                  <DueOn dueOn={due.dueOn} today={look.today} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    )
  },
}

export const dueSchoolPanels: readonly SchoolPanel[] = [dueHere]
