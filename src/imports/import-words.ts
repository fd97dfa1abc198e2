import { type EventSentences } from '#history/index.ts'
import { capital } from '#model/index.ts'
import { londonDateOf, toPlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import {
  isNationalKind,
  type ChangeKind,
  type Held,
  type Import,
  type ImportKind,
  type ImportStatus,
} from './import.ts'
import type { ImportWithNames } from './import-store.ts'

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

/** What an import comes to: what it would do while it is a preview, and what it did once it was applied. */
export function comesTo(found: Import): string {
  const { kind, status, counts } = found
  if (status === 'discarded') return 'This preview was thrown away'
  if (status === 'uploaded') return 'The columns are still to be matched'
  if (status === 'previewed')
    return (
      counting(kind, [
        [counts.new, counts.new === 1 ? 'is new' : 'are new'],
        [counts.changed, 'would change'],
        [counts.closed, 'would close'],
      ]) || 'Nothing would change'
    )
  return status === 'undone' ? `Undone: ${whatWasDone(found, 'had been')}` : capital(whatWasDone(found))
}

/** The heading of an import's page: what it comes to and, once that is past, who did it on which day. */
export function headingOf(found: ImportWithNames): string {
  const { status, appliedAt, appliedByName, undoneAt, undoneByName } = found
  const byOn = (name: string | null, at: Date) => `by ${name ?? 'nobody'} on ${showDate(londonDateOf(at))}`
  if (status === 'applied' && appliedAt) return `${comesTo(found)} ${byOn(appliedByName, appliedAt)}`
  if (status === 'undone' && undoneAt)
    return `Undone ${byOn(undoneByName, undoneAt)}: ${whatWasDone(found, 'had been')}`
  return comesTo(found)
}

type Verb = readonly [count: number, verb: string]

/** '520 schools were added, 3 changed'. Of a service's own spreadsheets a row is a row, whatever came of it. */
function whatWasDone({ kind, counts }: Import, had?: 'had been'): string {
  const national: Verb[] = [
    [counts.new, 'added'],
    [counts.changed, 'changed'],
    [counts.closed, 'closed'],
  ]
  const own: Verb[] = [[(counts.new ?? 0) + (counts.changed ?? 0), 'brought in']]
  const was = (count: number) => had ?? (count === 1 ? 'was' : 'were')
  const some = (isNationalKind(kind) ? national : own).filter(([count]) => count > 0)
  const says = some.map(([count, verb], place): Verb => [count, place === 0 ? `${was(count)} ${verb}` : verb])
  return counting(kind, says) || `nothing ${was(1)} changed`
}

function counting(kind: ImportKind, parts: readonly Verb[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, verb], place) => `${place === 0 ? counted(count, kind) : count.toLocaleString('en-GB')} ${verb}`)
    .join(', ')
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
