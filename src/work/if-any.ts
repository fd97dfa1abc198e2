import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/database.ts'

/**
 * A list of what is seldom there: `where` is what follows `select` in asking whether there is any of it ("from visits v where …"), never less than the
 * list itself would find; `ask` is the list.
 */
export type IfAny = <Each>(where: RawBuilder<unknown>, ask: () => Promise<Each[]>) => Promise<Each[]>

type Waiting = { where: RawBuilder<unknown>; answer: (isAny: boolean) => void; fail: (error: unknown) => void }

/**
 * Asks whether there is any in one query for all that is asked in the same turn, and then only for those lists of which there is something: a first page
 * puts together what thirty rooms know, and on most days most of them know nothing of one person. One alone is asked for at once.
 */
export function askIfAny(db: Db): IfAny {
  let waiting: Waiting[] = []
  const askAll = async (): Promise<void> => {
    const asked = waiting
    waiting = []
    const [first] = asked
    if (asked.length === 1) return first?.answer(true)
    try {
      const found = sql.join(asked.map(({ where }) => sql`exists (select ${where})`))
      const { rows } = await sql<{ found: boolean[] }>`select array[${found}] as found`.execute(db)
      for (const [at, { answer }] of asked.entries()) answer(rows[0]?.found[at] === true)
    } catch (error) {
      for (const { fail } of asked) fail(error)
    }
  }
  return async (where, ask) => {
    const isAny = await new Promise<boolean>((answer, fail) => {
      if (waiting.length === 0) process.nextTick(() => void askAll())
      waiting.push({ where, answer, fail })
    })
    return isAny ? ask() : []
  }
}
