import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { mayCompareCases } from './case-policy.ts'
import { caseRows } from './case-rows.ts'
import { listLiveCases } from './case-store.ts'

/** SH-33. Cases that nobody leads today, such as where whoever led has left. */
const withoutLead: MisfitSource = {
  kind: { id: 'case-without-lead', title: 'Cases that nobody leads' },
  async list(look) {
    if (!mayCompareCases(look)) return []
    const rows = await caseRows(look, await listLiveCases(look))
    return rows
      .filter(({ leadName }) => leadName === undefined)
      .slice(0, MOST_MISFITS + 1)
      .map(({ schoolId, schoolName, stage }) => ({
        what: schoolName,
        says: `Nobody is named to lead stage ${stage}.`,
        href: `/schools/${schoolId}/people`,
        mend: 'Name somebody',
      }))
  },
}

/** What of cases does not fit. */
export const caseMisfits: readonly MisfitSource[] = [withoutLead]
