import type { Look } from './work.ts'

/** A table of what one room holds of a school, for whoever asks for all that is held: what it is called, its columns and its rows. */
export type HeldTable = {
  name: string
  head: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** What one room holds of a school, as far as its head may read it (WI-09), and the files that belong to it. */
export type Held = { tables: readonly HeldTable[]; files: readonly { name: string; fileId: string }[] }

/** One room's answer to "what do you hold of this school?". */
export type HeldOfSchool = (look: Look, schoolId: string) => Promise<Held>
