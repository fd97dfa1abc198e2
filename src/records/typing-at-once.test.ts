import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { keepDraft } from '#work/work.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { aWriter } from '../../test/support/a-writer.ts'
import { testApp } from '../../test/support/browse.ts'
import { listLostWords } from '../../test/support/words-kept.ts'
import type { Sent } from './browser/save-queue.ts'
import { findNewestRecord } from './record-store.ts'
import { saveRecord } from './save-record.ts'
import type { Standing, TypedSaved, TypedSave } from './save-wire.ts'

const SECTION = 'evaluation'
let held: Awaited<ReturnType<typeof aHeldVisit>>

beforeAll(async () => {
  held = await aHeldVisit()
})

/** Another visit like the first, of which nothing is written. */
async function anotherVisit(): Promise<string> {
  const id = newId()
  await held.service.db.owner.query(
    `insert into visits select (jsonb_populate_record(v, jsonb_build_object('id', $2::text))).* from visits v where v.id = $1`,
    [held.visitId, id],
  )
  return id
}

/** Sends saves over the wire, as the page does; some are not answered, though they were kept or before they were. */
async function aSender(visitId: string, chance: () => number) {
  const app = await testApp(held.service.now)
  const session = await held.service.signIn(held.adviser)
  const url = `/visits/${visitId}/record/saves`
  const shown = await app.inject({ method: 'GET', url, headers: { cookie: session } })
  const cookie = [session, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const { token } = shown.json<Standing>()
  return async (save: TypedSave): Promise<Sent> => {
    if (chance() < 0.1) return { how: 'away' }
    const headers = { cookie, 'x-csrf-token': token }
    const answer = await app.inject({ method: 'POST', url, headers, payload: save })
    if (answer.statusCode !== 200) return { how: 'refused', says: `${answer.statusCode} ${answer.body}` }
    return chance() < 0.1 ? { how: 'away' } : { how: 'saved', saved: answer.json<TypedSaved>() }
  }
}

test('twenty writers at once, some two on one record, lose no word and see no error, whatever answers were lost', async () => {
  const visits = await Promise.all(Array.from({ length: 17 }, anotherVisit))
  const chance = Math.random
  const writers = await Promise.all(
    [...visits, ...visits.slice(0, 3)].map(async (visitId, at) => {
      const send = await aSender(visitId, chance)
      return { at, visitId, page: aWriter({ visitId, writer: held.adviser, section: SECTION, send, quicker: 25 }) }
    }),
  )
  await Promise.all(
    writers.map(async ({ at, page }) => {
      for (let word = 0; word < 12; word += 1) {
        page.type(`w${at}-${word}`)
        await new Promise((resolve) => setTimeout(resolve, chance() * 60))
      }
      // An answer that was lost is asked for again, as the page does by itself a while later.
      for (let tries = 0; !(await page.finish()); tries += 1) expect(tries).toBeLessThan(50)
    }),
  )
  for (const { visitId, page } of writers) {
    expect(await listLostWords(held.service.db.owner, visitId, page.words)).toEqual([])
    expect(page.states.filter(({ how }) => how === 'refused')).toEqual([])
  }
})

type Page = { sitting: string; body: string; revision: number; sent: Save | undefined; isTyped: boolean }
type Save = Parameters<typeof saveRecord>[2]
const STEPS = ['type', 'save', 'lose the answer', 'arrive again', 'both at once', 'open anew'] as const
type Step = { who: 0 | 1; does: (typeof STEPS)[number] }

/** Two pages of one section, and what each was told is kept. */
async function twoPages() {
  const { service, adviser } = held
  const visitId = await anotherVisit()
  const blank = (): Page => ({ sitting: newId(), body: '', revision: 0, sent: undefined, isTyped: false })
  const pages: [Page, Page] = [blank(), blank()]
  const words: string[] = []
  const acknowledged = new Set<string>()
  const last: (Save | undefined)[] = []
  const keep = (save: Save) =>
    service.act(adviser, (look) => keepDraft(look, (work) => saveRecord(work, visitId, save)))

  function type(page: Page): void {
    const word = `v${words.length}`
    words.push(word)
    page.body = page.body === '' ? word : `${page.body} ${word}`
    page.isTyped = true
  }
  async function send(who: 0 | 1, isAnswered: boolean): Promise<void> {
    const page = pages[who]
    if (!page.sent && page.isTyped) {
      const content = { body: page.body, judgement: null, isNotDiscussed: false, restsOn: [] }
      const section = { section: SECTION, ...content, fromRevision: page.revision }
      page.sent = { id: newId(), sitting: page.sitting, sections: [section] }
      page.isTyped = false
    }
    if (!page.sent) return
    const save = page.sent
    last[who] = save
    const { sections } = await keep(save)
    if (!isAnswered) return
    page.revision = sections[SECTION]?.revision ?? page.revision
    for (const word of save.sections[0]?.body.split(' ') ?? []) acknowledged.add(word)
    page.sent = undefined
  }
  async function openAnew(who: 0 | 1): Promise<void> {
    const page = pages[who]
    if (page.sent || page.isTyped) return
    const record = await service.look(adviser, (look) => findNewestRecord(look, visitId))
    const now = record?.sections.find(({ section }) => section === SECTION)
    pages[who] = { ...blank(), body: now?.body ?? '', revision: now?.revision ?? 0 }
  }
  return {
    async take({ who, does }: Step): Promise<void> {
      if (does === 'type') type(pages[who])
      if (does === 'save') await send(who, true)
      if (does === 'lose the answer') await send(who, false)
      if (does === 'arrive again' && last[who]) await keep(last[who])
      if (does === 'both at once') await Promise.all([send(0, true), send(1, true)])
      if (does === 'open anew') await openAnew(who)
    },
    listLost: () => listLostWords(service.db.owner, visitId, [...acknowledged]),
  }
}

test('two writers of one section never lose a word that was acknowledged, in whatever order they type, save and lose answers', async () => {
  const step = fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    does: fc.oneof(
      { weight: 3, arbitrary: fc.constant('type' as const) },
      { weight: 5, arbitrary: fc.constantFrom(...STEPS) },
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const pages = await twoPages()
      for (const each of steps) await pages.take(each)
      expect(await pages.listLost()).toEqual([])
    }),
    { numRuns: 40 },
  )
})
