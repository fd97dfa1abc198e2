import { capital, word } from '#model/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { VisitPanel } from '#visits/index.ts'
import { placeOf } from './annual-report.ts'
import { mayReadIssued, mayWriteReport } from './annual-report-policy.ts'
import { findLastIssued, listVersions } from './annual-report-store.ts'
import { STANDS_SAYS } from './reports-page.tsx'

/**
 * On a visit's page: NF-75, the report that rests on it; NF-83, the last report of an earlier year before a visit that is linked to
 * the one on which reports rest, as a source.
 */
export const annualReportVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit, model, type }) {
    const rule = model.annualReport
    if (!rule?.restsOn || visit.status === 'cancelled' || !mayReadIssued(look, visit)) return undefined
    const at = { schoolId: visit.schoolId, schoolYear: schoolYearOf(visit.bookedFor) }
    const called = capital(word(model, 'annualReport'))
    if (type.id === rule.restsOn.visitType) {
      const [report] = await listVersions(look, at)
      if (!mayWriteReport(look, at) && report?.status !== 'issued') return undefined
      return { closing: [{ title: called, href: placeOf(at), status: STANDS_SAYS[report?.status ?? 'none'].says }] }
    }
    if (!type.linksTo.some((link) => link.visit === rule.restsOn?.visitType)) return undefined
    const last = await findLastIssued(look, { ...at, schoolYear: at.schoolYear - 1 })
    if (!last) return undefined
    return {
      below: (
        <section id="last-annual-report">
          <h2 class="govuk-heading-m">{called}</h2>
          <p class="govuk-body">
            <a class="govuk-link" href={placeOf(last)}>
              {showSchoolYear(last.schoolYear)}
            </a>
            , as it was issued.
          </p>
        </section>
      ),
    }
  },
}
