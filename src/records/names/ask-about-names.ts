import { andList, type RecordForm } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look } from '#work/work.ts'
import type { VisitRecord } from '../record.ts'
import { findKnownSurnames } from './known-names-store.ts'
import { findPersonal, surnameOf, type LooksPersonal } from './looks-personal.ts'

type Written = Pick<VisitRecord, 'status' | 'sections' | 'entries'>

/** Something that looks personal, and where in the record it stands. */
type Found = LooksPersonal & { where: string; field?: string }

/** No sentence reads more than this. */
const NAMED = 3

/**
 * XX-12. Asks once, before a record first leaves its author, about what looks like a pupil's number or a pupil's or a teacher's name. Heads,
 * governors and people of the service may be named: one bounded query says who they are.
 */
export async function askAboutNames(
  look: Look,
  schoolId: string,
  form: RecordForm,
  record: Written,
): Promise<Finding[]> {
  return record.status === 'draft' ? askAboutNamesIn(look, schoolId, textsOf(record, form)) : []
}

/** A text that is about to leave its author, what the page calls its place, and its field where the page has one. */
export type TextToAsk = { where: string; field?: string; text: string }

/** XX-12. The same of any texts about a school that are about to leave their author. */
export async function askAboutNamesIn(look: Look, schoolId: string, texts: readonly TextToAsk[]): Promise<Finding[]> {
  const found = texts.flatMap(({ where, field, text }) =>
    findPersonal(text).map((each) => ({ ...each, where, ...(field !== undefined && { field }) })),
  )
  const names = found.filter(({ kind }) => kind === 'name')
  const known = await findKnownSurnames(look, schoolId, [...new Set(names.map(({ words }) => surnameOf(words)))])
  return whyNamesAreAsked(found.filter(({ kind, words }) => kind === 'number' || !known.has(surnameOf(words))))
}

function textsOf({ sections, entries }: Written, form: RecordForm): TextToAsk[] {
  const titles = new Map(form.sections.map(({ id, title }) => [id, title]))
  return [
    ...sections.map(({ section, body }) => ({ where: titles.get(section) ?? section, field: section, text: body })),
    ...entries.map(({ id, says, knownBy }) => ({
      ...{
        where: 'what was agreed or seen',
        field: `${id}-says`,
        text: `${says}\n${knownBy}`,
      },
    })),
  ]
}

/** XX-12. The question itself, with what it is about in the writer's own words. */
export function whyNamesAreAsked(found: readonly Found[]): Finding[] {
  if (found.length === 0) return []
  const quoted = andList(found.slice(0, NAMED).map(({ words, where }) => `“${words}” in ${where}`))
  const rest = found.length > NAMED ? `, and ${found.length - NAMED} more` : ''
  const says = `This seems to name a pupil or a teacher: ${quoted}${rest}. Say it without the name, or say why it may stand.`
  const field = found[0]?.field
  return [{ kind: 'names-nobody', id: 'names-nobody', source: 'XX-12', says, weight: 'soft', ...(field && { field }) }]
}
