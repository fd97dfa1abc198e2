import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Standing, TypedSave, TypedSaved } from '#records/index.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, testApp } from '../../test/support/browse.ts'

const [SECTION, OTHER] = ['celebration', 'achievement']

let service: TestService
let adviser: string
let place: string

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  adviser = await service.addPerson({ role: 'link-adviser', school })
  place = `/schools/${school}/annual-reports/2026`
  await (await browse(service, adviser)).submit(place)
})

/** Sends what a page of the report sends. */
async function aPage(personId: string) {
  const app = await testApp(service.now)
  const session = await service.signIn(personId)
  const shown = await app.inject({ method: 'GET', url: `${place}/saves`, headers: { cookie: session } })
  const cookie = [session, ...shown.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ')
  const { token } = shown.json<Standing>()
  return (save: object) =>
    app.inject({ method: 'POST', url: `${place}/saves`, headers: { cookie, 'x-csrf-token': token }, payload: save })
}

const aSave = (body: string, fromRevision: number, more: Partial<TypedSave> = {}, section = SECTION): TypedSave => ({
  ...{ id: newId(), sitting: newId(), writer: adviser, entries: [] },
  sections: [{ section, body, fromRevision, judgement: null, isNotDiscussed: false, restsOn: [] }],
  ...more,
})

const bodyOf = async (section: string) => {
  const shown = await (await browse(service, adviser)).visit(`${place}/write`)
  return shown.page.querySelector(`textarea[name="body.${section}"]`)?.text.trim()
}

describe('XX-05: a report that is saved as it is typed', () => {
  test('is on the service without a press, each section over what its writer saw', async () => {
    const send = await aPage(adviser)
    const first = (await send(aSave('Every class sang', 1))).json<TypedSaved>()
    expect(first.sections[SECTION]).toEqual({ revision: 2 })
    expect((await send(aSave('Every class sang.', 2))).json<TypedSaved>().sections[SECTION]).toEqual({ revision: 3 })
    expect(await bodyOf(SECTION)).toBe('Every class sang.')
    const page = await (await browse(service, adviser)).visit(`${place}/write`)
    expect(page.texts('[data-save-line]').join()).toMatch(/Saved on the service, \d\d:\d\d/)
    expect(page.page.querySelector('[data-writing]')?.getAttribute('data-place')).toBe(place)
  })

  test('sent twice, as where an answer was lost, it is kept once', async () => {
    const send = await aPage(adviser)
    const save = aSave('Written once.', 1, {}, OTHER)
    const answers = [await send(save), await send(save)].map((each) => each.json<TypedSaved>())
    expect(answers.map(({ sections, asides }) => [sections[OTHER]?.revision, asides.length])).toEqual([
      [2, 0],
      [2, 0],
    ])
  })

  test('typed on over an older state it is one text beside the newer, however long its writer goes on', async () => {
    const send = await aPage(adviser)
    const sitting = newId()
    for (const body of ['From', 'From another', 'From another computer.']) {
      const { sections, asides } = (await send(aSave(body, 1, { sitting }))).json<TypedSaved>()
      expect([sections[SECTION], asides.length]).toEqual([{ revision: 1, isBeside: true }, 1])
    }
    expect(await bodyOf(SECTION)).toBe('Every class sang.')
    const shown = await (await browse(service, adviser)).visit(`${place}/write`)
    const choose = shown.page.querySelector('.govuk-inset-text a')?.getAttribute('href') ?? ''
    await (await browse(service, adviser)).submit(choose, { how: 'taken' })
    expect(await bodyOf(SECTION)).toBe('From another computer.')
  })

  test.each([
    ['another who signed in since', 409, async () => (await aPage(service.administratorId))(aSave('Mine.', 4))],
    ['a text too long', 422, async () => (await aPage(adviser))(aSave('x'.repeat(200_001), 4))],
    ['no revision', 422, async () => (await aPage(adviser))({ ...aSave('x', 1), sections: [{ section: SECTION }] })],
    ['no id of a save', 422, async () => (await aPage(adviser))({ ...aSave('x', 4), id: 'one' })],
  ])('is refused in a sentence: %s', async (_, status, sends) => {
    const answer = await sends()
    expect([answer.statusCode, typeof answer.json<{ says: string }>().says]).toEqual([status, 'string'])
    expect(await bodyOf(SECTION)).toBe('From another computer.')
  })

  test('a section of no form is not kept, and nothing is kept once it was handed in', async () => {
    const send = await aPage(adviser)
    expect((await send(aSave('Elsewhere.', 0, {}, 'of-no-form'))).json<TypedSaved>().sections).toEqual({})
    const page = await browse(service, adviser)
    await page.submit(place, {}, 'form[action$="/hand-in"]')
    const late = await send(aSave('Too late.', 4))
    expect([late.statusCode, late.json<{ says: string }>().says]).toEqual([
      422,
      expect.stringContaining('waits to be issued'),
    ])
    const closed = await page.visit(`${place}/write`)
    expect(closed.heading).toContain('is not open to be written')
  })
})
