import { listIssuedOfRecords, picturesOf, type ToPrint } from '#papers/index.ts'
import { asPart, type Block } from '#print/index.ts'
import { capital, keepingFor, word } from '#model/index.ts'
import { getSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { getVisit, visitName } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { documentOf } from './issued-record.ts'
import { recordFormOf } from './record-rules.ts'
import { listIssuedRecords, listRecords } from './record-store.ts'

/** The school years of which records were issued to a school, newest first; none for who may not read them. */
export async function listYearsOfRecords(look: Look, schoolId: string): Promise<SchoolYear[]> {
  if (!isWithin(look.reach('read-records'), schoolId)) return []
  const issued = await listIssuedRecords(look, schoolId)
  return [...new Set(issued.map(({ heldOn }) => schoolYearOf(heldOn)))].sort((one, other) => other - one)
}

/**
 * All records of a school year that were issued to a school, each in its last version, as one document with its contents.
 * Throws NotFound where there are none that the person may read.
 */
export async function getYearToPrint(look: Look, schoolId: string, year: SchoolYear): Promise<ToPrint> {
  const school = await getSchool(look, schoolId)
  const may = isWithin(look.reach('read-records'), school.id)
  const issued = may ? await listIssuedRecords(look, school.id, firstDayOf(year), lastDayOf(year)) : []
  if (issued.length === 0) throw new NotFound('records of a year', schoolId)
  const title = `${capital(word(look.model, 'record', { form: 'many' }))}, ${showSchoolYear(year)}`
  const marking = keepingFor(look.model, 'record')?.marking
  const printedOn = showShortDate(look.today)
  return {
    document: {
      title,
      subtitle: school.name,
      organisation: look.actor.authorityName,
      facts: [
        { name: capital(word(look.model, 'record', { form: 'many' })), value: String(issued.length) },
        { name: 'Put together', value: showDate(look.today) },
      ],
      ...(marking && { marking }),
      foot: `${title} · put together on ${printedOn}`,
      dated: look.today,
      hasContents: true,
      blocks: await partsOf(look, issued),
    },
    pictures: await picturesOf(look, undefined),
    fileName: `${title} ${school.name}`,
  }
}

type Issued = { recordId: string; visitId: string; heldOn: PlainDate }

/** Each record begins on a page of its own, in the words in which it was issued. */
async function partsOf(look: Look, issued: readonly Issued[]): Promise<Block[]> {
  const kept = await listIssuedOfRecords(
    look,
    issued.map(({ recordId }) => recordId),
  )
  const parts: Block[][] = []
  for (const { recordId, visitId, heldOn } of issued) {
    const found = await getVisit(look, visitId)
    const form = recordFormOf(found.model, found.type)
    const record = (await listRecords(look, visitId)).find(({ id }) => id === recordId)
    if (!form || !record) continue
    const document = documentOf(look, { ...found, form, record }, kept.get(recordId))
    const heading = `${visitName(found.model, found.type)}, ${showShortDate(heldOn)}`
    parts.push([
      { kind: 'new-page' },
      { kind: 'heading', level: 1, text: heading },
      { kind: 'facts', facts: document.facts },
      ...asPart(document.blocks),
    ])
  }
  return parts.flat()
}
