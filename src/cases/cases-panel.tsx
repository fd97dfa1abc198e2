import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { maySeeCase } from './case-policy.ts'
import { caseRows } from './case-rows.ts'
import { listCases } from './case-store.ts'
import { casesOfTeamAt } from './get-case.ts'

const MOST = 3

/** SH-32, SH-73, SH-103. On a school's page, its case: which stage, led by whom, what comes next; for those who may know of it, and for its team. */
export const casesSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (look.model.pathways.length === 0) return undefined
    const cases = maySeeCase(look, schoolId)
      ? await listCases(look, { schoolId, limit: MOST })
      : (await casesOfTeamAt(look, schoolId)).slice(0, MOST)
    const rows = await caseRows(look, cases)
    if (rows.length === 0) return undefined
    return (
      <section id="case">
        <h2 class="govuk-heading-m">{rows[0]?.pathway}</h2>
        <ul class="wm-rows">
          {rows.map(({ id, stage, leadName, nextSays, endedOn, outcome, openedOn }) => (
            <li>
              <a class="govuk-link" href={`/cases/${id}`}>
                {endedOn ? `Over ${showShortDate(endedOn)}: ${outcome}` : `Stage ${stage}`}
              </a>
              <span>
                {endedOn ? `opened ${showShortDate(openedOn)}` : `led by ${leadName ?? 'nobody yet'}`}
                {!endedOn && nextSays && `; next: ${nextSays}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
