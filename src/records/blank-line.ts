import { blankEntry, type EntryContent, type RecordEntry } from './record.ts'

const CHOSEN: readonly string[] = ['evidence', 'agenda', 'theme']

/** Whether nothing was said in a line: it was opened and left. */
export function isBlank(entry: EntryContent & Pick<RecordEntry, 'kind'>): boolean {
  const blank = blankEntry(entry.kind)
  const words: (keyof EntryContent)[] = ['says', 'due', 'knownBy', 'answer', 'isNotDiscussed']
  // A kind that was chosen for evidence is no word yet, nor is a theme; a governor's name or an item of the agenda is its subject.
  const isNamed = !CHOSEN.includes(entry.kind) && entry.subject.trim() !== ''
  return !isNamed && words.every((key) => String(entry[key] ?? '').trim() === String(blank[key] ?? ''))
}
