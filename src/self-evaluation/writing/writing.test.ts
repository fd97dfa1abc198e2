import { beforeAll, describe, expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { newId } from '#shared/id.ts'
import { divideAreaSave } from './save-rules.ts'

/** A school with head, deputy, adviser, governor, and a school elsewhere with its own. */
async function aSchoolThatEvaluates(model: 'norfolk' | 'st-helens' | 'wiltshire') {
  const service = await aService({ model })
  await addTerms(service)
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const other = await service.addSchool({ name: 'Beck Side' })
  const roleOf = (kind: string) =>
    service.model.roles.find((role) => role.kind === kind && role.tiedTo.includes('school'))!.id
  const someone = async (kind: string, name: string, at = school) =>
    browse(service, await service.addPerson({ role: roleOf(kind), name, school: at }))
  const people = {
    ofHead: await someone('headteacher', 'Tom Head'),
    ofDeputy: await someone('senior-leader', 'Dee Deputy'),
    ofAdviser: await someone('adviser', 'Ruth Adviser'),
    ofGovernor: await someone('governor', 'Gus Governor'),
    ofElsewhere: await someone('headteacher', 'Una Other', other),
    ofAdmin: await browse(service, service.administratorId),
  }
  return { service, school, other, ...people }
}

type Made = Awaited<ReturnType<typeof aSchoolThatEvaluates>>
let norfolk: Made
let stHelens: Made
beforeAll(async () => {
  norfolk = await aSchoolThatEvaluates('norfolk')
  stHelens = await aSchoolThatEvaluates('st-helens')
})

const idIn = (goesTo: string | undefined) => /self-evaluations\/([0-9a-f-]{36})/.exec(goesTo ?? '')?.[1] ?? ''
const begin = async (by: Browser, school: string, answers: Record<string, string>) =>
  idIn((await by.submit(`/schools/${school}/self-evaluation/begin`, answers)).goesTo)
const events = async ({ service }: Made) =>
  (
    await service.db.owner.query<{ name: string }>(
      'select name from events where authority_id = $1 order by sequence',
      [service.authorityId],
    )
  ).rows.map(({ name }) => name)

describe('a school evaluates itself', () => {
  test('NF-06: the version of the protocol that is in force is stored with it; SH-04, SH-07, XX-06: draft, shared, commented, in force', async () => {
    const { ofHead, ofDeputy, ofAdviser, ofGovernor, ofElsewhere, ofAdmin, school, service } = norfolk
    const id = await begin(ofHead, school, { framework: 'sef' })
    const { rows } = await service.db.owner.query<{ protocol: string }>(
      'select protocol from self_evaluations where id = $1',
      [id],
    )
    expect(rows[0]?.protocol).toBe('2011')
    const page = `/self-evaluations/${id}`
    // A draft is the school's alone.
    expect((await ofDeputy.visit(page)).body).toContain('Protocol in force: version 2011')
    for (const who of [ofAdviser, ofGovernor, ofElsewhere, ofAdmin]) expect((await who.visit(page)).status).toBe(404)
    expect((await ofHead.submit(`${page}/share`)).errors[0]).toContain('Write something')

    await ofDeputy.submit(`${page}/areas/teaching`, { says: 'Two thirds of lessons are good.', grade: '2' })
    const shared = await ofHead.submit(`${page}/share`)
    expect(shared.errors[0]).toContain('There is no grade yet for')
    expect(
      (await ofHead.submit(`${page}/share`, { 'reason.evaluating-graded': 'The rest follows.' })).goesTo,
    ).toContain('done=shared')
    expect((await ofAdviser.visit(page)).body).toContain('Two thirds of lessons are good.')
    for (const who of [ofGovernor, ofElsewhere]) expect((await who.visit(page)).status).toBe(404)
    // The adviser says something, and writes nothing.
    expect(
      (await ofAdviser.submit(page, { says: 'How do you know?', area: 'teaching' }, '#comments form')).goesTo,
    ).toContain('done=said')
    expect((await ofHead.visit(`${page}/areas/teaching`)).body).toContain('How do you know?')
    expect((await ofAdviser.visit(`${page}/areas/teaching`)).status).toBe(403)
    expect((await ofAdviser.post(`${page}/areas/teaching`, { says: 'Mine', was: '' })).status).toBe(403)
    expect((await ofAdviser.post(`${page}/in-force`, { revision: '1' })).status).toBe(403)
    // The head alone says that it holds.
    expect((await ofDeputy.visit(`${page}/in-force`)).status).toBe(403)
    const done = await ofHead.submit(`${page}/in-force`, { 'reason.evaluating-graded': 'As agreed.' })
    expect(done.goesTo).toContain('done=in-force')
    const read = await ofGovernor.visit(page)
    expect(read.body).toContain('2, Good')
    expect(read.body).not.toContain('How do you know?')
    for (const url of [page, `${page}/pdf`]) expect((await ofElsewhere.visit(url)).status).toBe(404)
    // What is in force is fixed, down to the database, and as a document.
    const pdf = async () => readPdf((await ofGovernor.visit(`${page}/pdf`)).bytes).text
    expect(await pdf()).toContain('Twothirdsoflessonsaregood.')
    expect(await pdf()).toMatch(/Theschool:2,Good/)
    await service.db.owner.query(`update schools set name = 'Another name' where id = $1`, [norfolk.school])
    expect(await pdf()).not.toContain('Anothername')
    expect((await ofGovernor.visit(`${page}/word`)).bytes.subarray(0, 2).toString()).toBe('PK')
    expect(
      (
        await ofHead.post(`${page}/areas/teaching`, {
          says: 'Better',
          was: 'Two thirds of lessons are good.',
          grade: '1',
        })
      ).status,
    ).toBe(422)
    await expect(
      service.db.owner.query("update self_evaluation_areas set body = 'x' where self_evaluation_id = $1", [id]),
    ).rejects.toThrow(/in force is fixed/)
    expect(await events(norfolk)).toEqual(
      expect.arrayContaining(['self-evaluation.begun', 'self-evaluation.shared', 'self-evaluation.in-force']),
    )
  })

  test('XX-06: the next one takes its place, and the one before stays to be read', async () => {
    const { ofHead, ofGovernor, school } = norfolk
    const id = await begin(ofHead, school, { framework: 'sef' })
    expect((await ofHead.submit(`/schools/${school}/self-evaluation/begin`, { framework: 'sef' })).errors[0]).toContain(
      'being written already',
    )
    await ofHead.submit(`/self-evaluations/${id}/areas/teaching`, { says: 'Now three quarters.', grade: '2' })
    const reason = { 'reason.evaluating-graded': 'The rest follows.' }
    await ofHead.submit(`/self-evaluations/${id}/share`, reason)
    await ofHead.submit(`/self-evaluations/${id}/in-force`, reason)
    const links = (await ofGovernor.visit(`/schools/${school}/self-evaluation`)).page.querySelectorAll(
      'main .wm-rows a[href^="/self-evaluations/"]',
    )
    expect(links).toHaveLength(2)
    const before = await ofGovernor.visit(links[1]?.getAttribute('href') ?? '')
    expect(before.body).toContain('Two thirds of lessons are good.')
    expect(before.texts('.govuk-tag')).toEqual(['Earlier'])
  })

  test('SH-04: the two tools of the service are offered to a school and filled in on line; one is for schools with young children', async () => {
    const { ofHead, school, ofElsewhere, other, service } = stHelens
    await service.db.owner.query("update schools set phase_name = 'Secondary' where id = $1", [other])
    const choices = (await ofHead.visit(`/schools/${school}/self-evaluation/begin`)).texts('.govuk-radios__label')
    expect(choices).toEqual(expect.arrayContaining(['The St Helens Framework', 'The Early Years Quality Mark']))
    const inSecondary = (await ofElsewhere.visit(`/schools/${other}/self-evaluation/begin`)).texts(
      '.govuk-radios__label',
    )
    expect(inSecondary).toContain('The St Helens Framework')
    expect(inSecondary).not.toContain('The Early Years Quality Mark')
    const id = await begin(ofHead, school, { framework: 'early-years-quality-mark' })
    await ofHead.submit(`/self-evaluations/${id}/areas/place`, { says: 'The garden is used all year.', grade: '3' })
    const read = await ofHead.visit(`/self-evaluations/${id}`)
    expect(read.body).toContain('The garden is used all year.')
    expect(read.body).toContain('3, Good')
  })

  test('XX-12: what looks like a name is asked about before it is shared', async () => {
    const { ofElsewhere, other } = norfolk
    const id = await begin(ofElsewhere, other, { framework: 'sef' })
    await ofElsewhere.submit(`/self-evaluations/${id}/areas/teaching`, { says: 'Mrs Okafor teaches well.', grade: '2' })
    const reason = { 'reason.evaluating-graded': 'The rest follows.' }
    const asked = await ofElsewhere.submit(`/self-evaluations/${id}/share`, reason)
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('Mrs Okafor')
    expect((await ofElsewhere.visit(`/self-evaluations/${id}`)).texts('.govuk-tag')).toEqual(['Draft'])
    const named = { ...reason, 'reason.names-nobody': 'She is the headteacher.' }
    expect((await ofElsewhere.submit(`/self-evaluations/${id}/share`, named)).goesTo).toContain('done=shared')
  })
})

describe('a save of an area', () => {
  const before = { body: 'Theirs.', grade: 2 }
  test.each([
    [undefined, { says: 'New', was: '', grade: null }, 'write'],
    [before, { says: 'Mine', was: 'Theirs.', grade: 2 }, 'write'],
    [before, { says: 'Theirs.', was: 'Old', grade: 3 }, 'write'],
    [before, { says: 'Theirs.', was: 'Old', grade: 2 }, 'nothing'],
    [before, { says: 'Mine', was: 'Old', grade: 2 }, 'overtaken'],
    [before, { says: '', was: 'Old', grade: 2 }, 'overtaken'],
  ] as const)('over %j of %j comes to %s', (held, typed, outcome) => expect(divideAreaSave(held, typed)).toBe(outcome))

  test('by two at once loses no word of either: the second sees both texts, and what is written over stays to be read', async () => {
    const { ofHead, ofDeputy, school } = stHelens
    const id = idIn(
      (await ofHead.visit(`/schools/${school}/self-evaluation`)).page
        .querySelector('a[href^="/self-evaluations/"]')
        ?.getAttribute('href'),
    )
    const url = `/self-evaluations/${id}/areas/adults`
    await ofHead.submit(url, { says: 'The head wrote.', grade: '3' })
    const late = await ofDeputy.post(url, { says: 'The deputy wrote.', was: '', grade: '4' })
    expect(late.status).toBe(422)
    expect(late.errors[0]).toContain('Tom Head changed this')
    expect(late.page.querySelector('textarea')?.text).toContain('The deputy wrote.')
    expect(late.texts('#theirs').join()).toContain('The head wrote.')
    const was = late.page.querySelector('input[name=was]')?.getAttribute('value') ?? ''
    expect((await ofDeputy.post(url, { says: 'Both wrote.', was, grade: '4' })).status).toBe(303)
    const after = await ofHead.visit(url)
    expect(after.page.querySelector('textarea')?.text).toContain('Both wrote.')
    expect(after.texts('.govuk-details').join()).toContain('The head wrote.')
  })

  test('is kept as it is typed, with line ends of any browser, and leaves no trace in the history', async () => {
    const { ofHead, school } = stHelens
    const id = idIn(
      (await ofHead.visit(`/schools/${school}/self-evaluation`)).page
        .querySelector('a[href^="/self-evaluations/"]')
        ?.getAttribute('href'),
    )
    const url = `/self-evaluations/${id}/areas/children`
    const form = (await ofHead.visit(url)).page.querySelector('form[data-keep]')
    expect(form?.getAttribute('data-keep')).toBe(`${url}/keep`)
    const count = (await events(stHelens)).length
    await ofHead.post(`${url}/keep`, { says: 'One.\r\nTwo.', was: '', grade: '' })
    expect(
      (await ofHead.post(`${url}/keep`, { says: 'One.\r\nTwo.\r\nThree.', was: 'One.\r\nTwo.', grade: '' })).status,
    ).toBe(303)
    expect((await ofHead.visit(url)).page.querySelector('textarea')?.text.trim()).toBe('One.\nTwo.\nThree.')
    expect((await events(stHelens)).length).toBe(count)
  })
})

describe('bad input', () => {
  const tooLong = 'x'.repeat(20_001)
  test.each([
    ['a grade that is none', { says: 'A', was: '', grade: '9' }, 'Choose one of the grades'],
    ['a grade that is a word', { says: 'A', was: '', grade: 'good' }, 'Choose one of the grades'],
    ['a text that is too long', { says: tooLong, was: '', grade: '' }, '20000 characters'],
  ])('%s gets one sentence', async (_name, answers, says) => {
    const { ofHead, school } = stHelens
    const id = idIn(
      (await ofHead.visit(`/schools/${school}/self-evaluation`)).page
        .querySelector('a[href^="/self-evaluations/"]')
        ?.getAttribute('href'),
    )
    const { status, errors } = await ofHead.post(`/self-evaluations/${id}/areas/parents`, answers)
    expect([status, errors.length]).toEqual([422, 1])
    expect(errors[0]).toContain(says)
  })

  test('a tool that is not offered, an own tool without a name, an area and an id that are not there', async () => {
    const { ofHead, school } = await aSchoolThatEvaluates('wiltshire')
    const url = `/schools/${school}/self-evaluation/begin`
    expect((await ofHead.post(url, { framework: 'sef-1999' })).errors).toEqual([
      'Choose one of the tools that the service offers today.',
    ])
    expect((await ofHead.post(url, {})).errors).toEqual(['Choose a tool'])
    expect((await ofHead.post(url, { framework: 'sef', isOwn: 'yes', ownTool: ' ' })).errors).toEqual([
      'Enter what you call your tool',
    ])
    const id = await begin(ofHead, school, { framework: 'sef' })
    expect((await ofHead.visit(`/self-evaluations/${id}/areas/golf`)).status).toBe(404)
    expect((await ofHead.visit(`/self-evaluations/${newId()}`)).status).toBe(404)
    expect((await ofHead.visit('/self-evaluations/nothing')).status).toBe(404)
    expect((await ofHead.post(`/self-evaluations/${id}/share`, { revision: '7' })).errors[0]).toContain(
      'Load the page again',
    )
    expect((await ofHead.post(`/self-evaluations/${id}/comments`, { says: '' })).errors).toEqual([
      'Enter what you want to say',
    ])
    expect(
      (await ofHead.upload(`/self-evaluations/${id}/file`, [{ name: 'a.txt', content: 'Ours.' }])).errors[0],
    ).toContain('belongs to a tool of your own')
    const elsewhere = await aSchoolThatEvaluates('wiltshire')
    expect((await elsewhere.ofHead.visit(`/self-evaluations/${id}`)).status).toBe(404)
  })
})
