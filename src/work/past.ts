import type { PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from './work.ts'

/** Something of a class that is kept for so many years: of which school, or of none where it is the whole service's; from when, and what it is called where its class does not say enough. */
export type PastThing = { id: string; schoolId: string | null; schoolName: string; title: string; madeOn: PlainDate }

/** What one room keeps of a class, and how what it said goes: the deed that calls it asks leave and leaves the trace. */
export type KeptByRoom = {
  /** What was made up to a day, is over, and still says something; the oldest first. */
  listUpTo: (look: Look, day: PlainDate, atMost: number) => Promise<PastThing[]>
  remove: (work: Work, id: string) => Promise<void>
}

/** What stands where words were that may not be left out. */
export const WORDS_ARE_GONE = 'Disposed of, past its date.'

/** A document of which its organisation and its day are left. */
export const documentWithoutWords = ({ organisation, dated }: PrintedDocument): PrintedDocument => ({
  ...{ title: WORDS_ARE_GONE, organisation, facts: [], foot: '', dated },
  blocks: [{ kind: 'paragraph', text: WORDS_ARE_GONE }],
})
