import type { VisitInModel } from '#visits/index.ts'
import { requireThat, type Look } from '#work/work.ts'
import { listAsides } from './aside-store.ts'
import { makeWritingForm } from './make-writing-form.ts'
import { mayWriteRecord } from './record-policy.ts'
import { recordFormOf } from './record-rules.ts'
import { findNewestRecord } from './record-store.ts'
import { isOpenFor } from './record.ts'
import { listThemesToReview } from './themes/theme-store.ts'
import { besideParts } from './write-aids.ts'
import type { Writing } from './writing-form.ts'

/**
 * The record of a visit as its writer may go on with it, as data; undefined where there is none to write: it is on its way
 * to the school or issued, or, of a kind of visit that leaves none, there is no place for one (NF-86). Throws NotAllowed.
 */
export async function findWriting(look: Look, found: VisitInModel): Promise<Writing | undefined> {
  const { visit, model, type } = found
  requireThat(mayWriteRecord(look, visit), look, `write the record of the visit ${visit.id}`)
  const form = recordFormOf(model, type)
  if (!form || !visit.mayHaveRecord || type.record.keep === 'forbidden') return undefined
  const [newest, beside] = await Promise.all([findNewestRecord(look, visit.id), besideParts(look, found)])
  if (newest && !isOpenFor(newest, 'write')) return undefined
  const [asides, themes] = await Promise.all([
    newest ? listAsides(look, newest.id) : [],
    listThemesToReview(look, { visit, form }),
  ])
  return {
    form: makeWritingForm({ ...found, form, version: newest?.version ?? 1, beside, themes }),
    sections: newest?.sections ?? [],
    entries: newest?.entries ?? [],
    asides: asides.map(({ id, section }) => ({ id, section })),
  }
}
