import { type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { BATCH_ACTIONS, type Batch, type PastNote } from './past-note.ts'
import { inWords } from './read-path.ts'

/** NF-86. Why a note may not be taken in: its name says that it is of a visit whose record is forbidden. */
export function whyNoteIsForbidden(path: string, { visitTypes }: Pick<ServiceModel, 'visitTypes'>): Finding[] {
  const words = inWords(path)
  const forbidden = visitTypes.find(
    ({ name, record }) =>
      record.keep === 'forbidden' && [inWords(name), ...HIDDEN].some((each) => words.includes(each)),
  )
  if (!forbidden) return []
  const { id, says, source } = forbidden.record
  return [{ kind: 'record-forbidden', id, source, says, weight: 'firm' }]
}

/** What the papers of a head's performance management are called, wherever they come from. */
const HIDDEN = [' performance management ', ' htpm ', ' hpm ', ' appraisal ', ' head appraisal ']

/** What is still to be told of a note before it can be taken in, in a sentence; empty where nothing is. */
export function saysOfDoubt({
  schoolId,
  candidates,
  writtenOn,
}: Pick<PastNote, 'schoolId' | 'candidates' | 'writtenOn'>): string {
  const school =
    schoolId !== null ? '' : candidates.length > 0 ? 'It may be of more than one school' : 'No school is named'
  const date = writtenOn === null ? 'no date is named' : ''
  return [school, date].filter(Boolean).join(', and ').replace(/^no/, 'No')
}

/** Why a date cannot be that of a past note. */
export function whyNotWrittenThen(writtenOn: PlainDate, today: PlainDate): Finding[] {
  if (writtenOn <= today && writtenOn >= '1950-01-01') return []
  const says =
    writtenOn > today ? 'A past note was not written on a day to come.' : 'Enter the date with its year in full.'
  return [firm('past-note-date', says, 'writtenOn')]
}

/** Why a folder cannot be taken in, thrown away or undone now. */
export function whyBatchCannot(action: keyof typeof BATCH_ACTIONS, { status }: Pick<Batch, 'status'>): Finding[] {
  if (BATCH_ACTIONS[action].from === status) return []
  const says = {
    previewed: 'These notes are not taken in yet.',
    taken: 'These notes are taken in already.',
    undone: 'These notes were taken back already.',
    discarded: 'These notes were thrown away.',
  }[status]
  return [firm('past-notes-status', says)]
}

/** NF-02. Nothing is guessed: whatever is doubtful is laid to a school or left out by a person first. */
export function whyNotesWait(notes: readonly Pick<PastNote, 'state'>[]): Finding[] {
  const doubtful = notes.filter(({ state }) => state === 'doubtful').length
  if (doubtful > 0) {
    const many = doubtful === 1 ? '1 note waits' : `${doubtful} notes wait`
    return [firm('past-notes-wait', `${many} for you: say of which school and day it is, or leave it out.`)]
  }
  return notes.some(({ state }) => state === 'ready') ? [] : [firm('past-notes-none', 'There is nothing to take in.')]
}

const firm = (id: string, says: string, field?: string): Finding => ({
  ...{ kind: id, id, source: 'NF-02', says, weight: 'firm' },
  ...(field && { field }),
})
