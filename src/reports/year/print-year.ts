import type { Block, PrintedDocument } from '#print/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { wordsOf, type YearAsk, type YearPart, type YearTable } from './year-part.ts'

/** The year in a service as a document of two pages: each part its answer, its numbers and where they are from. */
export function printYear(
  parts: readonly YearPart[],
  { schoolYear, to }: YearAsk,
  { actor, model, today }: Pick<Look, 'actor' | 'model' | 'today'>,
): PrintedDocument {
  const name = `The year ${showSchoolYear(schoolYear)}`
  return {
    title: name,
    subtitle: model.identity.title,
    organisation: actor.authorityName,
    facts: [{ name: 'As it stood on', value: showDate(to) }],
    foot: `${name} · ${actor.authorityName} · as it stood on ${showShortDate(to)}`,
    dated: today,
    isDense: true,
    blocks: parts.flatMap(blocksOf),
  }
}

function blocksOf({ about, says, table, source }: YearPart): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${about}: ${says}` },
    ...(table
      ? [
          {
            kind: 'table',
            head: table.head,
            rows: rowsOf(table),
            shares: table.shares,
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: source, tone: 'quiet' },
  ]
}

/** So many rows of a part, where it says no other number, leave room for all of them on two pages. */
const MOST_ROWS = 5

/** The first rows, how many more there are, and the total. */
function rowsOf({ rows, total, head, printed = MOST_ROWS }: YearTable): string[][] {
  const shown = rows.length > printed ? rows.slice(0, printed - 1) : rows
  const left = rows.length - shown.length
  const more = left > 0 ? [[`and ${left} more`, ...head.slice(1).map(() => '')]] : []
  return [...shown.map((row) => row.map(wordsOf)), ...more, ...(total ? [[...total]] : [])]
}
