import { getIssued, picturesOf, type ToPrint } from '#papers/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { listLatestAgreed } from '../at-visits/at-visit-store.ts'
import { getSelfEvaluation } from '../get-self-evaluation.ts'
import { listAreasWritten } from '../self-evaluation-store.ts'
import { printSelfEvaluation } from './print-self-evaluation.ts'

/** XX-06. A self-evaluation for somebody who may read it: as it was put in force where it was, else as it stands. Throws NotFound. */
export async function getSelfEvaluationToPrint(look: Look, id: string): Promise<ToPrint> {
  const found = await getSelfEvaluation(look, id)
  const { held } = found
  const issued = held.documentId ? await getIssued(look, held.documentId) : undefined
  const document = issued
    ? issued.content
    : printSelfEvaluation(found, {
        // One from before documents were kept is made of its rows, which are as fixed.
        on: held.inForceOn ? new Date(`${held.inForceOn}T12:00:00Z`) : look.now,
        ...{ organisation: look.actor.authorityName, isInForce: held.inForceOn !== null },
        written: await listAreasWritten(look, held.id),
        agreed: await listLatestAgreed(look, held.id),
      })
  const year = showSchoolYear(held.schoolYear).replace('/', '-')
  return {
    document,
    pictures: await picturesOf(look, issued),
    fileName: `${document.title} ${held.schoolName} ${year}`,
  }
}
