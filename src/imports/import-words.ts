import { type EventSentences } from '#history/index.ts'
import type { ChangeKind, Held, Import, ImportKind, ImportStatus } from './import.ts'
import { showShortDate } from '#shared/show-date.ts'
import { toPlainDate } from '#shared/plain-date.ts'

/** What a kind of import is called, and what one row of it is. */
export const KIND_WORDS: Readonly<Record<ImportKind, { name: string; one: string; many: string }>> = {
  register: { name: 'Register of schools', one: 'school', many: 'schools' },
  links: { name: 'Links between schools', one: 'link', many: 'links' },
  people: { name: 'People', one: 'row', many: 'rows' },
  advisers: { name: 'Who works with which school', one: 'row', many: 'rows' },
  tracker: { name: 'The old tracker', one: 'row', many: 'rows' },
}

export const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  uploaded: 'Columns to match',
  previewed: 'Preview',
  applied: 'Done',
  undone: 'Undone',
  discarded: 'Thrown away',
}

/** '1 school', '1,200 schools'. */
export function counted(count: number, kind: ImportKind): string {
  const { one, many } = KIND_WORDS[kind]
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** What an import comes to, as the heading of its page. */
export function headingOf({ kind, status, counts }: Import): string {
  if (status === 'discarded') return 'This preview was thrown away'
  if (status === 'uploaded') return 'The columns are still to be matched'
  const would = status === 'previewed'
  const verbs = [
    [counts.new, counts.new === 1 ? 'is new' : 'are new'],
    [counts.changed, would ? 'would change' : 'changed'],
    [counts.closed, would ? 'would close' : 'closed'],
  ] as const
  const parts = verbs
    .filter(([count]) => count > 0)
    .map(([count, verb], place) => `${place === 0 ? counted(count, kind) : count.toLocaleString('en-GB')} ${verb}`)
  const says = parts.join(', ') || (would ? 'Nothing would change' : 'Nothing changed')
  return status === 'undone' ? `Undone: ${says.charAt(0).toLowerCase()}${says.slice(1)}` : says
}

/** What a cell of a kept row says to a person. */
export function showHeld(value: Held[string] | undefined): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  const date = toPlainDate(String(value))
  return date ? showShortDate(date) : String(value)
}

export const CHANGE_WORDS: Readonly<Record<ChangeKind | 'faulty', string>> = {
  new: 'New',
  changed: 'Changed',
  closed: 'Closed since',
  absent: 'Here and not in the file',
  faulty: 'Faulty rows',
}

/** How the history says what was imported. */
export const importSentences: EventSentences = {
  kinds: { register: () => 'imports of the register', links: () => 'imports of links' },
  sentences: {
    'register.previewed': () => 'Previewed a register file.',
    'register.imported': (event) => importedSentence(event.changes, 'the register of schools', 'schools'),
    'register.import-undone': () => 'Undid an import of the register.',
    'register.import-discarded': () => 'Threw away the preview of a register file.',
    'register.school-taken-over': () => 'Taken over from the register of England.',
    'links.previewed': () => 'Previewed a file of links between schools.',
    'links.imported': (event) => importedSentence(event.changes, 'the links between schools', 'links'),
    'links.import-undone': () => 'Undid an import of links between schools.',
    'links.import-discarded': () => 'Threw away the preview of a file of links.',
  },
}

function importedSentence(changes: Readonly<Record<string, { after?: unknown }>>, what: string, many: string): string {
  const count = (field: string) => Number(changes[field]?.after ?? 0).toLocaleString('en-GB')
  return `Imported ${what}: ${count('new')} new, ${count('changed')} changed, ${count('closed')} closed ${many}.`
}
