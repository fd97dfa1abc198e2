import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Worry } from '#due/index.ts'
import type { Due } from '#work/due.ts'
import type { Look } from '#work/work.ts'

/** A cell of a table: its words, and where they lead. */
export type YearCell = string | { text: string; href: string }

/** What a cell says. */
export const wordsOf = (cell: YearCell): string => (typeof cell === 'string' ? cell : cell.text)

/** Numbers under their names; `total` is of all rows, `shares` are the widths of columns beside each other, and `printed` how many rows are printed at most. */
export type YearTable = {
  head: readonly string[]
  rows: readonly (readonly YearCell[])[]
  total?: readonly string[]
  shares: readonly number[]
  printed?: number | undefined
}

/** One part of the year in a service: what it says in a sentence, the numbers it rests on, and where the whole of it stands. */
export type YearPart = {
  id: string
  /** What it is of: 'Need'. */
  about: string
  /** The answer, as a heading. */
  says: string
  table?: YearTable | undefined
  /** What is to be known of the numbers: where they are from, of which day, what is left out. */
  source: string
  more?: { href: string; text: string } | undefined
}

/** A school year as far as it has come. */
export type YearAsk = { schoolYear: SchoolYear; from: PlainDate; to: PlainDate; isNow: boolean }

/** What several parts rest on, read once: which schools worry, and what is due; nothing of a year that is over. */
export type YearFacts = { worries: readonly Worry[]; dues: readonly Due[] }

/** What one part is read by; undefined where the service has nothing of the kind, or the person may not see it. */
export type ReadPart = (look: Look, ask: YearAsk, facts: YearFacts) => Promise<YearPart | undefined>

/** The year that an address asks for, to today where it goes on; this one where it asks for none that was. */
export function yearAsked(today: PlainDate, asked: string | undefined): YearAsk {
  const now = schoolYearOf(today)
  const given = /^\d{4}$/.test(asked ?? '') ? Number(asked) : now
  const schoolYear = given > now || given < now - 10 ? now : given
  const isNow = schoolYear === now
  return { schoolYear, from: firstDayOf(schoolYear), to: isNow ? today : lastDayOf(schoolYear), isNow }
}

/** '1 school', '3 schools', 'no school'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${one}`
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`
}

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
