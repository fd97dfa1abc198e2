import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { keepDraft } from '#work/work.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { write } from '../../test/support/a-record.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { findNewestRecord } from './record-store.ts'
import { saveRecord, type SaveRecord } from './save-record.ts'

type EntrySave = NonNullable<SaveRecord['entries']>[number]

let held: Awaited<ReturnType<typeof aHeldVisit>>
let desk: Browser
const actionId = newId()
const namedId = newId()
const writing = () => `/visits/${held.visitId}/record/write`
const line = { place: 0, subject: '', isAgreed: true, ownedBy: 'school', ownerName: null, fromRevision: 0 } as const

beforeAll(async () => {
  held = await aHeldVisit()
  desk = await browse(held.service, held.adviser)
  await write(held, { summary: '' })
  const entries: EntrySave[] = [
    { ...line, id: actionId, kind: 'action', says: 'Ten minutes daily', due: 'soon', knownBy: '' },
    { ...line, id: namedId, kind: 'recommendation', says: 'Ask Miss Bennett to lead it.', place: 1, isAgreed: false },
  ]
  await held.service.act(held.adviser, (look) =>
    keepDraft(look, (work) => saveRecord(work, held.visitId, { sections: [], entries })),
  )
})

/** Where each error of a page leads. */
const leads = (page: Awaited<ReturnType<Browser['visit']>>) =>
  page.page.querySelectorAll('.govuk-error-summary__list a').map((each) => each.getAttribute('href') ?? '')

describe('what is wrong with a record', () => {
  test('leads from handing it in to its line on the page where it is written, which says there what is wrong', async () => {
    const refused = await desk.submit(`/visits/${held.visitId}/record/hand-in`)
    expect(refused.status).toBe(422)
    const found = leads(refused)
    expect(found).toHaveLength(refused.errors.length)
    expect(found).toContain(`${writing()}?mend=yes#${actionId}-due`)
    expect(found).toContain(`${writing()}?mend=yes#${namedId}-agreed`)
    // XX-12: the question about a name leads to where the name stands.
    expect(found).toContain(`${writing()}?mend=yes#${namedId}-says`)
    for (const href of found) {
      const [address = '', anchor = ''] = href.split('#')
      const { page } = await desk.visit(address)
      const place = page.getElementById(anchor)
      expect(place, href).not.toBeNull()
      // A line is not hidden behind “Change” when somebody is sent to it.
      const closed = place?.closest('details')
      if (anchor.endsWith('-due') || anchor.endsWith('-agreed')) expect(closed?.hasAttribute('open'), href).toBe(true)
    }
    const mending = await desk.visit(`${writing()}?mend=yes`)
    expect(mending.texts(`[id="${actionId}-due-error"]`).join()).toContain('“soon” is not a date')
  })

  test('stands on the page to hand in before anything is pressed', async () => {
    const page = await desk.visit(`/visits/${held.visitId}/record/hand-in`)
    const listed = page.page.querySelectorAll('main ul a').map((each) => each.getAttribute('href'))
    expect(page.texts('main h2')).toContain('Still to be written or mended')
    expect(listed).toContain(`${writing()}?mend=yes#${actionId}-due`)
  })

  test('leads nowhere while nobody may write in it: the page to write says where the record is', async () => {
    const other = await aHeldVisit()
    await write(other)
    const author = await browse(other.service, other.adviser)
    await author.submit(`/visits/${other.visitId}/record/hand-in`)
    const page = await author.visit(`/visits/${other.visitId}/record/write`)
    expect([page.heading, page.page.querySelector('textarea')]).toEqual([
      expect.stringContaining('is not open to be written'),
      null,
    ])
    expect(page.texts('main p').join()).toContain('is with the person who checks it')
  })
})

describe('NF-07: a date that is none', () => {
  /** What is posted of the line that waits to be added, with some of it typed. */
  const typed = (page: Awaited<ReturnType<Browser['visit']>>, fields: Record<string, string>) => {
    const card = page.page.querySelector('#add-action')
    const id = card?.getAttribute('data-entry') ?? ''
    const hidden = card
      ?.querySelectorAll('input[type=hidden]')
      .map((each) => [each.getAttribute('name') ?? '', each.getAttribute('value') ?? ''])
    const said = Object.entries({ ...fields, agreed: 'yes' }).map(([field, value]) => [`e.${id}.${field}`, value])
    return { id, answers: Object.fromEntries([...(hidden ?? []), ...said]) as Record<string, string> }
  }

  test.each([
    ['added', 'add:action'],
    ['saved', 'write'],
    ['previewed', 'read'],
  ])('is said where it is typed when the line is %s, and what was typed is kept', async (_how, next) => {
    const at = await aHeldVisit()
    const author = await browse(at.service, at.adviser)
    const url = `/visits/${at.visitId}/record/write`
    const shown = await author.visit(url)
    const { id, answers } = typed(shown, { says: 'Read daily', due: 'after half term' })
    const saved = await author.post(url, { ...answers, next })
    expect(saved.goesTo).toBe(`${url}?saved=yes#${id}-due`)
    const again = await author.visit(url)
    expect(again.texts(`[id="${id}-due-error"]`).join()).toContain('“after half term” is not a date')
    expect(again.page.querySelector(`[id="${id}-says"]`)?.getAttribute('value')).toBe('Read daily')
    const record = await at.service.look(at.adviser, (look) => findNewestRecord(look, at.visitId))
    // Whose it is needs no word: it is the school’s unless it is marked otherwise.
    expect(record?.entries).toMatchObject([{ says: 'Read daily', due: 'after half term', ownedBy: 'school' }])
  })

  test('one that is a date is taken, in any of the ways that people write it', async () => {
    const at = await aHeldVisit()
    const author = await browse(at.service, at.adviser)
    const url = `/visits/${at.visitId}/record/write`
    const shown = await author.visit(url)
    const { answers } = typed(shown, { says: 'Read daily', due: '11/12/26' })
    const saved = await author.post(url, { ...answers, next: 'add:action' })
    expect(saved.goesTo).toBe(`${url}?saved=yes#add-action`)
    expect((await author.visit(url)).texts('.wm-action__rest')).toEqual(['The school · by Friday 11 December 2026'])
  })
})

test('“Save and preview” stands before the text and after it', async () => {
  const { page } = await desk.visit(writing())
  const order = page.querySelectorAll('main button[value=read], main textarea').map(({ tagName }) => tagName)
  expect([order[0], order.at(-1)]).toEqual(['BUTTON', 'BUTTON'])
})

test('a record on the way to the school leads to its lines from the pages on which it is sent and issued', async () => {
  const { service, visitId } = held
  // Passed over the check, as an urgent one is; its line was never mended.
  await service.db.owner.query(`update records set unchecked_because = 'It is urgent' where visit_id = $1`, [visitId])
  const sent = await desk.submit(`/visits/${visitId}/record/send`)
  expect(leads(sent)).toContain(`${writing()}?mend=yes#${actionId}-due`)
  const issue = await desk.visit(`/visits/${visitId}/record/issue`)
  const listed = issue.page.querySelectorAll('main ul a').map((each) => each.getAttribute('href'))
  expect(listed).toContain(`${writing()}?mend=yes#${actionId}-due`)
})
