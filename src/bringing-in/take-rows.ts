import { sql } from 'kysely'
import type { RowFault } from '#imports/index.ts'
import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'
import type { Outcome, OwnRow, Taking } from './bringing-in.ts'

export type Taken = {
  outcomes: readonly { line: number; outcome: Outcome }[]
  faults: readonly RowFault[]
  faulty: number
}

/** Takes rows one after the other, each whole or not at all: what the rules refuse is named, and the rest goes on. */
export async function takeRows(
  work: Work,
  rows: readonly OwnRow[],
  { take, write }: Taking,
  nameOf: (row: OwnRow) => string,
  headingOf: (column: string) => string | undefined,
): Promise<Taken> {
  const outcomes: { line: number; outcome: Outcome }[] = []
  const faults: RowFault[] = []
  let faulty = 0
  for (const row of rows) {
    const taken = () => take({ ...work, kept: [], reasons: {} }, row)
    try {
      const outcome = await (write ? taken() : wholeOrNot(work, taken))
      outcome.remember?.()
      outcomes.push({ line: row.line, outcome })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      faulty += 1
      for (const { says, field, weight } of error.findings)
        if (weight === 'firm')
          faults.push({
            line: row.line,
            name: nameOf(row).slice(0, 80) || null,
            column: (field && headingOf(field)) ?? null,
            says,
          })
    }
  }
  await write?.(work)
  return { outcomes, faults, faulty }
}

/** For a row that writes by itself: what it wrote before it was refused is undone. */
async function wholeOrNot<T>(work: Work, take: () => Promise<T>): Promise<T> {
  await sql`savepoint one_row`.execute(work.db)
  try {
    const taken = await take()
    await sql`release savepoint one_row`.execute(work.db)
    return taken
  } catch (error) {
    if (error instanceof Refused) await sql`rollback to savepoint one_row`.execute(work.db)
    throw error
  }
}

/** Does all of it as if it were meant, gives what came of it, and undoes it again: a preview by the very rules. */
export async function rehearse<T>(work: Work, job: () => Promise<T>): Promise<T> {
  await sql`savepoint rehearsal`.execute(work.db)
  const result = await job()
  await sql`rollback to savepoint rehearsal`.execute(work.db)
  return result
}
