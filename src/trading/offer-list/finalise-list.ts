import { getModelOf } from '#calendar/index.ts'
import { logEvent } from '#history/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayFinaliseList, maySeeLists } from '../order-policy.ts'
import { addFinalList, findFinalList } from './offer-list-store.ts'
import { whyListCannotBeFinal } from './offer-list-rules.ts'

/** ES-38. The list of a school year and its prices are final: orders are taken from now on. Throws NotFound, NotAllowed, Refused. */
export async function finaliseList(work: Work, schoolYear: SchoolYear): Promise<void> {
  if (!maySeeLists(work)) throw new NotFound('list', String(schoolYear))
  requireThat(mayFinaliseList(work), work, 'make the list final')
  const { model, modelVersionId } = await getModelOf(work, schoolYear)
  const of = { schoolYear, modelVersionId }
  refuseIf(work, whyListCannotBeFinal(model, schoolYear, (await findFinalList(work, of)) !== undefined))
  await addFinalList(work, of)
  await logEvent(work, {
    name: 'offer-list.finalised',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-charges',
    changes: { schoolYear: { after: showSchoolYear(schoolYear) } },
  })
}
