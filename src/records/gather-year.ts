import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { getVisit, visitName } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { partsOf } from './form-parts.ts'
import { readParts, type ReadPart } from './read-parts.ts'
import { recordFormOf } from './record-rules.ts'
import { listIssuedRecords, listRecords } from './record-store.ts'

/** What was issued of one visit of the year, part by part, as its page has it. */
export type GatheredRecord = {
  visitId: string
  /** The form of the model by which it was written. */
  form: string
  name: string
  heldOn: PlainDate
  parts: readonly ReadPart[]
}

/** WI-28. The records of a school year that were issued to a school, each in its last version, in the order of the visits. */
export async function gatherYear(look: Look, schoolId: string, year: SchoolYear): Promise<GatheredRecord[]> {
  if (!isWithin(look.reach('read-records'), schoolId)) return []
  const gathered: GatheredRecord[] = []
  for (const issued of await listIssuedRecords(look, schoolId, firstDayOf(year), lastDayOf(year))) {
    const { model, type } = await getVisit(look, issued.visitId)
    const form = recordFormOf(model, type)
    const record = (await listRecords(look, issued.visitId)).find(({ id }) => id === issued.recordId)
    if (!form || !record) continue
    gathered.push({
      visitId: issued.visitId,
      form: form.id,
      name: visitName(model, type),
      heldOn: issued.heldOn,
      parts: readParts(partsOf(form, type, model), record, { model, type }),
    })
  }
  return gathered
}
