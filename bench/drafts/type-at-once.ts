import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Sent } from '#records/browser/save-queue.ts'
import type { TypedSaved } from '#records/save-wire.ts'
import { aWriter } from '../../test/support/a-writer.ts'
import { listLostWords } from '../../test/support/words-kept.ts'
import type { VisitToWrite } from '../durability/fill-service.ts'
import { openPage } from './sit-down.ts'
import { post } from './write-alone.ts'

export type Typed = { words: number; saves: number; took: number[]; lost: string[]; errors: string[] }

/** So much quicker than a page, which saves a second after the last word: one every few hundred milliseconds. */
const QUICKER = 4
/** One in so many writes on a record that another has open. */
const TWO_ON_ONE = 5

/** Advisers who type at once for so long, each with the queue of their own page; then every word is looked for. */
export async function typeAtOnce(
  port: number,
  owner: pg.Client,
  visits: readonly VisitToWrite[],
  writers: number,
  ms: number,
): Promise<Typed> {
  const typed: Typed = { words: 0, saves: 0, took: [], lost: [], errors: [] }
  const pages = await Promise.all(
    Array.from({ length: writers }, async (_, at) => {
      const visit = visits[at % TWO_ON_ONE === 1 ? at - 1 : at]!
      const { cookie, token, writer } = await openPage(port, visit)
      const send = async (save: object): Promise<Sent> => {
        const from = performance.now()
        const headers = { cookie, 'x-csrf-token': token }
        const answer = await post(port, `/visits/${visit.id}/record/saves`, headers, JSON.stringify(save))
        typed.took.push(performance.now() - from)
        typed.saves += 1
        if (answer.status === 200) return { how: 'saved', saved: JSON.parse(answer.body) as TypedSaved }
        typed.errors.push(`a save of ${visit.id} was answered with ${answer.status}: ${answer.body}`)
        return { how: 'away' }
      }
      const section = visit.sections[0] ?? ''
      return { at, visit, page: aWriter({ visitId: visit.id, writer, section, send, quicker: QUICKER }) }
    }),
  )
  await Promise.all(
    pages.map(async ({ at, page }) => {
      const end = performance.now() + ms
      for (let word = 0; performance.now() < end; word += 1) {
        page.type(`w${at}-${word}`)
        await wait(50 + Math.random() * 400)
      }
      if (!(await page.finish())) typed.errors.push(`what writer ${at} typed was not taken in the end`)
    }),
  )
  for (const { visit, page } of pages) {
    typed.words += page.words.length
    typed.lost.push(...(await listLostWords(owner, visit.id, page.words)))
  }
  return typed
}
