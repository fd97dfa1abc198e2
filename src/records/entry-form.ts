import { createHash } from 'node:crypto'
import { cleanText } from '#shared/clean-text.ts'
import { isId } from '#shared/id.ts'
import { readDate } from '#shared/read-date.ts'
import type { Answers } from '#web/answers.ts'
import { fieldOf } from './field-names.ts'
import { blankEntry, ENTRY_KINDS, type EntryContent, type EntryKind, type RecordEntry } from './record.ts'
import { contentOf, type EntrySave } from './save-rules.ts'

/** How long each field of a line may be, in characters, and what it is called where it is too long. */
export const LONGEST_IN_ENTRY = {
  subject: [200, 'a name or post'],
  says: [5000, 'a line'],
  due: [60, 'a date'],
  knownBy: [1000, 'how one shall know'],
} as const

type TypedField = keyof typeof LONGEST_IN_ENTRY

/** What was typed in the fields of a line that are too long, each with its sentence. */
export function whyTooLong(content: Pick<EntryContent, TypedField>): { field: TypedField; says: string }[] {
  return (Object.keys(LONGEST_IN_ENTRY) as TypedField[]).flatMap((field) => {
    const [most, name] = LONGEST_IN_ENTRY[field]
    if (content[field].length <= most) return []
    return [{ field, says: `Write ${most.toLocaleString('en-GB')} characters or fewer for ${name}` }]
  })
}

/** The lines of a posted page as they were typed, each with the revision that its writer saw and whether anything in it was touched. */
export function readTypedEntries(answers: Answers): (EntrySave & EntryContent & { isTouched: boolean })[] {
  return Object.keys(answers).flatMap((name) => {
    const id = /^e\.([0-9a-f-]{36})\.kind$/.exec(name)?.[1]
    const kind = ENTRY_KINDS.find((each) => each === answers[name])
    if (!id || !isId(id) || !kind) return []
    const content = readEntry(kind, (field) => answers[fieldOf(id, field)] ?? '')
    const isRemoved = answers.remove === id
    const fromRevision = Number(answers[fieldOf(id, 'from')] || '0')
    const place = Number(answers[fieldOf(id, 'place')] || '0')
    return [
      {
        ...content,
        ...{ id, kind, isRemoved, place: Number.isInteger(place) ? place : 0 },
        fromRevision: Number.isInteger(fromRevision) ? fromRevision : -1,
        isTouched: isRemoved || answers[fieldOf(id, 'was')] !== markOfEntry(content),
      },
    ]
  })
}

/** What was typed in a line, as it is kept: a date that can be read as a date, an owner by side and name. */
export function readEntry(kind: EntryKind, typed: (field: string) => string): EntryContent {
  const [ownedBy, ownerName] = readOwner(typed('owner'))
  return tidyEntry({
    ...blankEntry(kind),
    kind,
    subject: typed('subject'),
    says: typed('says'),
    isAgreed: typed('agreed') === 'yes',
    ...(kind === 'action' && { ownedBy, ownerName }),
    due: typed('due'),
    knownBy: typed('knownBy'),
    isNotDiscussed: typed('answer').startsWith('skip'),
    answer: ANSWERS.find((each) => each === typed('answer')) ?? null,
  })
}

const ANSWERS = ['yes', 'no'] as const

/** A line as it is kept, whoever sent it. NF-66: of an item of the agenda no word at all, nor of who was there but the post. */
export function tidyEntry(entry: Partial<EntryContent> & { kind: EntryKind }): EntryContent {
  const content = contentOf(entry)
  const due = cleanText(content.due).trim()
  const words =
    entry.kind === 'agenda' || entry.kind === 'present'
      ? { says: '', due: '', knownBy: '' }
      : {
          says: cleanText(content.says),
          due: readDate(due) ?? due,
          knownBy: cleanText(content.knownBy),
        }
  const isMarked = entry.kind === 'recommendation' || entry.kind === 'action'
  return {
    ...content,
    ...words,
    subject: cleanText(content.subject),
    isAgreed: isMarked && content.isAgreed,
    ...(entry.kind !== 'agenda' && { answer: null, isNotDiscussed: false }),
  }
}

function readOwner(typed: string): ['school' | 'service', string | null] {
  const [side, ...name] = typed.split(':')
  return [side === 'service' ? 'service' : 'school', name.join(':') || null]
}

/** A short mark of what a line says, by which a page that comes back shows whether anybody touched it. */
export function markOfEntry(content: EntryContent): string {
  const keys = Object.keys(blankEntry('evidence')) as (keyof EntryContent)[]
  const all = JSON.stringify(keys.map((key) => content[key]))
  return createHash('sha256').update(all).digest('base64url').slice(0, 12)
}

/** The lines of a page as they stand, or as they were typed: those that were begun on the page after those that are held. */
export function entriesShown(held: readonly RecordEntry[], answers: Answers): RecordEntry[] {
  const typed = readTypedEntries(answers)
  const asTyped = (entry: RecordEntry) => ({
    ...entry,
    ...typed.find(({ id }) => id === entry.id),
    revision: entry.revision,
  })
  const begun = typed.filter(
    ({ id, isTouched, isRemoved }) => isTouched && !isRemoved && !held.some((entry) => entry.id === id),
  )
  return [...held.map(asTyped), ...begun.map((entry) => ({ ...entry, actionId: null, revision: 0 }))]
}

/**
 * The id of the line in which something that stands ready is marked, an item of the agenda or who took part: the same on every
 * page of one version, so that two pages mark one line.
 */
export function chosenEntryId(visitId: string, version: number, what: string): string {
  const hex = createHash('sha256').update(`${visitId} ${version} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
