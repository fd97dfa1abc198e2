import { describe, expect, test } from 'vitest'
import { moveVisit, recordVisitHeld } from '#visits/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare, FILES, handIn } from '../preparation-examples.ts'

const JANUARY = (date: number) => `2027-01-${date}T09:00:00Z`

describe('what the school does before a visit', () => {
  test('NF-16 and NF-53: the head meets what is asked on line, by a word, a line or a document, and the adviser reads it', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare('data-analysis', '2026-12-10')
    const desk = await browse(service, head)
    const hub = await desk.visit(`${page}/preparation`)
    expect(hub.heading).toContain('What we ask of you before 10 December 2026')
    expect(hub.texts('.wm-rows__when')[0]).toContain('due Thursday 26 November 2026')

    const says = { says: 'Writing of boys in Year 6 fell: two teachers changed in the spring.' }
    const said = await desk.submit(`${page}/requests/data-analysed`, says, 'form:not([enctype])')
    expect(said.status).toBe(303)
    await desk.submit(`${page}/requests/targets-proposed`, {}, 'form:not([enctype])')
    const sent = await handIn(service, head, `${page}/requests/data-set-supplied`, {
      name: 'ours.pdf',
      content: FILES.pdf,
    })
    expect(sent.status).toBe(303)

    const office = await browse(service, adviser)
    const came = await office.visit(`${page}/preparation`)
    expect(came.heading).toContain('has done 3 of 4 things asked')
    expect(came.texts('.wm-rows__when').filter((text) => text === 'Met on 12 November 2026')).toHaveLength(3)
    expect(came.body).toContain('two teachers changed in the spring')
    const shown = await office.visit(`${page}/requests/data-set-supplied`)
    const link = shown.page.querySelector('a[href$="/document"]')?.getAttribute('href') ?? ''
    const file = await office.visit(link)
    expect(file.body).toBe(FILES.pdf.toString())
  })

  test('a senior leader of the school does it too; a governor sees no more than the visit', async () => {
    const { service, leader, chair, page } = await aVisitToPrepare()
    const senior = await browse(service, leader)
    expect((await senior.submit(`${page}/requests/sef-supplied`, {}, 'form:not([enctype])')).status).toBe(303)
    const governor = await browse(service, chair)
    expect((await governor.visit(page)).status).toBe(200)
    for (const url of ['preparation', 'requests/sef-supplied'])
      expect((await governor.visit(`${page}/${url}`)).status).toBe(403)
  })

  test('NF-70: the SEF is due two weeks before, a later copy is taken and marked late, and moving the visit moves the date', async () => {
    const { service, head, adviser, visit, page } = await aVisitToPrepare()
    const onTheDay = await browse(service, head, { now: JANUARY(14) })
    expect((await onTheDay.visit(`${page}/preparation`)).texts('.wm-late')).toEqual([])
    const after = await browse(service, head, { now: JANUARY(17) })
    expect((await after.visit(`${page}/preparation`)).texts('.wm-late')[0]).toBe('3 days late')
    const url = `${page}/requests/sef-supplied`
    const sent = await handIn(service, head, url, { name: 'sef.docx', content: FILES.word, now: JANUARY(17) })
    expect(sent.status).toBe(303)
    const office = await browse(service, adviser, { now: JANUARY(18) })
    expect((await office.visit(`${page}/preparation`)).texts('.wm-rows__when')[0]).toBe('Came 3 days late')
    expect((await office.visit(page)).texts('.govuk-task-list__hint').join(' ')).toContain('came 3 days late')

    const move = { on: day('2027-02-11'), at: null, revision: 1 }
    await service.act(adviser, (look) => doWork(look, (work) => moveVisit(work, visit, move)))
    expect((await office.visit(`${page}/preparation`)).texts('.wm-rows__when')).toEqual([
      'Met on 17 January 2027',
      expect.stringContaining('due Thursday 28 January 2027'),
      'Open',
    ])
  })

  test('NF-16: what arrived only at the visit is marked, and so is what never came', async () => {
    const { service, adviser, head, visit, page } = await aVisitToPrepare()
    const early = await browse(service, adviser, { now: JANUARY(27) })
    const url = `${page}/requests/sef-supplied`
    const arrived = 'form[action$="/arrived"]'
    expect((await early.submit(url, { how: 'at-visit' }, arrived)).errors[0]).toMatch(/has not come yet/)
    const held = { heldOn: day('2027-01-28'), formLeft: undefined, revision: 1 }
    const at = { now: JANUARY(28) }
    await service.act(adviser, (look) => doWork(look, (work) => recordVisitHeld(work, visit, held)), at)
    const office = await browse(service, adviser, { now: JANUARY(29) })
    expect((await office.submit(url, { how: 'at-visit' }, arrived)).status).toBe(303)
    const hub = await office.visit(`${page}/preparation`)
    expect(hub.texts('.wm-rows__when').slice(0, 2)).toEqual(['Came only at the visit', 'Did not come'])
    expect((await office.visit(url)).body).toContain('only at the visit')
    expect((await (await browse(service, head)).visit(page)).texts('.wm-timeline').join(' ')).toContain(
      'Came only at the visit',
    )
  })
})

describe('what the adviser asks', () => {
  test('NF-71: for evidence on an area of their own, which the school sees as open and then as met', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare()
    const office = await browse(service, adviser)
    const area = { says: 'How the gap in phonics is closing: books of six pupils', daysBefore: '7' }
    expect((await office.submit(`${page}/requests/ask`, area)).goesTo).toBe(`${page}/preparation?done=asked`)
    const desk = await browse(service, head)
    const hub = await desk.visit(`${page}/preparation`)
    const [place] = hub.page.querySelectorAll('.wm-rows__what').filter(({ text }) => text.includes('phonics'))
    expect(hub.texts('.wm-rows__when')[2]).toContain('due Thursday 21 January 2027')
    const url = place?.getAttribute('href') ?? ''
    await desk.submit(url, { says: 'On the shelf in room 4, named.' }, 'form:not([enctype])')
    expect((await office.visit(`${page}/preparation`)).texts('.wm-rows__when')[2]).toContain('Met on')
    const kept = await office.post(`${url}/withdraw`)
    expect(kept.errors[0]).toMatch(/has met this already/)
  })

  test('what is no longer asked is gone from the school’s list', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare()
    const office = await browse(service, adviser)
    await office.submit(`${page}/requests/ask`, { says: 'Minutes of the last three meetings', daysBefore: '5' })
    const hub = await office.visit(`${page}/preparation`)
    const url = hub.page.querySelectorAll('.wm-rows__what')[2]?.getAttribute('href') ?? ''
    expect((await office.submit(url, {}, 'form[action$="/withdraw"]')).status).toBe(303)
    expect((await (await browse(service, head)).visit(`${page}/preparation`)).body).not.toContain('Minutes of the last')
  })
})

describe('the adviser’s own part', () => {
  test('NF-69: at the second visit the adviser has the evidence before them, and says what they make of it and which tools would serve', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare()
    await handIn(service, head, `${page}/requests/evidence-supplied`, { name: 'walks.pdf', content: FILES.pdf })
    const office = await browse(service, adviser)
    const hub = await office.visit(`${page}/preparation`)
    expect(hub.texts('.wm-rows li').join(' ')).toContain('walks.pdf')
    const own = hub.page.querySelectorAll('.wm-rows__what').find(({ text }) => text.includes('analyses the evidence'))
    const url = own?.getAttribute('href') ?? ''
    const says =
      'The learning walks ask about displays. Use the pupil interview form instead: it shows what was learnt.'
    expect((await office.submit(url, { says }, 'main form:not([enctype])')).status).toBe(303)
    const desk = await browse(service, head)
    expect((await desk.visit(url)).body).toContain('Use the pupil interview form instead')
    expect((await desk.post(url, { says: 'Ours' })).status).toBe(403)
    const type = service.model.visitTypes.find(({ id }) => id === 'self-evaluation')!
    expect((await desk.visit(page)).body).toContain(type.adviserDoes[0]!.text)
  })
})

describe('what was given by mistake', () => {
  test('is taken back with a reason: the document is gone, its trace stays, and the request is open again', async () => {
    const { service, head, adviser, page } = await aVisitToPrepare()
    const url = `${page}/requests/sef-supplied`
    await handIn(service, head, url, { name: 'pupils.csv', content: 'name,mark\nA,1\n' })
    const desk = await browse(service, head)
    const links = (await desk.visit(url)).page.querySelectorAll('.wm-rows a').map((each) => each.getAttribute('href')!)
    const [document = '', takeBack = ''] = links
    expect((await desk.submit(takeBack, { because: '' })).errors).toEqual(['Enter why it is taken back'])
    const done = await desk.submit(takeBack, { because: 'It names pupils' })
    expect(done.status).toBe(303)
    const office = await browse(service, adviser)
    expect((await office.visit(document)).status).toBe(404)
    const { rows } = await service.db.owner.query('select 1 from stored_files where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([])
    const shown = await office.visit(url)
    expect(shown.body).toContain('It names pupils')
    expect((await office.visit(`${page}/preparation`)).texts('.wm-rows__when')[0]).toContain('due')
  })
})
