import { beforeAll, describe, expect, test } from 'vitest'
import { aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { browse } from '../../../test/support/browse.ts'
import { handInRecord } from '#checks/index.ts'
import { findNewestRecord, saveRecord } from '#records/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { keptOf, withLines } from './at-visit-rules.ts'

type Held = Awaited<ReturnType<typeof aSecondVisit>>
let held: Held
let own: Held
beforeAll(async () => {
  held = await aSecondVisit({})
  own = await aSecondVisit({ isOwn: 'yes', ownTool: 'The Hollin book' })
})

const ON = '2027-02-02'
const AT = { now: '2027-02-03T09:00:00Z' }

/** Visit 2 of a school that has shared its self-evaluation, held on 2 February. */
async function aSecondVisit(tool: Record<string, string>) {
  const made = await aServiceToVisit()
  const { service, school, adviser, head } = made
  const governor = await service.addPerson({ role: 'governor', school, name: 'Gus Governor' })
  const checker = await service.addPerson({ role: 'quality-assurer', name: 'Quentin Checker' })
  const ofHead = await browse(service, head, AT)
  const begun = await ofHead.submit(`/schools/${school}/self-evaluation/begin`, { framework: 'sef', ...tool })
  const id = /[0-9a-f-]{36}/.exec(begun.goesTo ?? '')?.[0] ?? ''
  await ofHead.submit(`/self-evaluations/${id}/areas/teaching`, { says: 'Lessons are good.', grade: '2' })
  await ofHead.submit(`/self-evaluations/${id}/areas/overall`, { says: 'A good school.', grade: '2' })
  await ofHead.submit(`/self-evaluations/${id}/share`, { 'reason.evaluating-graded': 'Those two first.' })
  const visitId = await book(service, adviser, school, 'self-evaluation', booking(adviser, { on: day(ON) }))
  const people = {
    ofHead,
    ofAdviser: await browse(service, adviser, AT),
    ofGovernor: await browse(service, governor, AT),
    ofChecker: await browse(service, checker, AT),
  }
  return { ...made, ...people, id, visitId, url: `/visits/${visitId}/self-evaluation` }
}

const sayHeld = ({ service, adviser, visitId }: Held) =>
  service.act(
    adviser,
    (look) =>
      doWork(look, (work) => recordVisitHeld(work, visitId, { heldOn: day(ON), revision: 1, formLeft: undefined })),
    AT,
  )

const section = async ({ service, adviser, visitId }: Held) => {
  const record = await service.look(adviser, (look) => findNewestRecord(look, visitId))
  return record?.sections.find((each) => each.section === 'grades')
}
const rowsOf = async ({ service }: Held, text: string, values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows

describe('at the second visit', () => {
  test('NF-62, NF-67: a grade is agreed beside the school’s own, both are kept, and the record says both', async () => {
    const { ofAdviser, ofHead, ofGovernor, url, visitId } = held
    const early = await ofAdviser.post(`${url}/grades`, { 'grade.teaching': '3', 'says.teaching': 'Seen.' })
    expect(early.errors).toEqual(['Say first that the visit took place.'])
    await sayHeld(held)
    const bare = await ofAdviser.submit(url, { 'grade.teaching': '3' }, '#grades form')
    expect(bare.errors).toEqual([
      'Say on what evidence the grade for Teaching and learning differs from the school’s own.',
    ])
    const answers = { 'grade.teaching': '3', 'says.teaching': 'Three of five lessons.', 'grade.overall': '2' }
    expect((await ofAdviser.submit(url, answers, '#grades form')).goesTo).toBe(`${url}?done=grades#grades`)
    const kept = await rowsOf(
      held,
      'select area, school_grade, agreed_grade from agreed_grades where visit_id = $1 order by area',
      [visitId],
    )
    expect(kept).toEqual([
      { area: 'overall', school_grade: 2, agreed_grade: 2 },
      { area: 'teaching', school_grade: 2, agreed_grade: 3 },
    ])
    expect((await section(held))?.body).toContain('Teaching and learning: the school 2, Good; agreed 3, Satisfactory.')
    expect((await section(held))?.judgement).toBe(2)
    // Said again, the lines are there once, and the words beside them stay.
    const { adviser, service } = held
    const said = await section(held)
    const more = {
      section: 'grades',
      body: `${said?.body}\nWe spoke of phonics.`,
      judgement: 2,
      isNotDiscussed: false,
      restsOn: [],
    }
    await service.act(
      adviser,
      (look) =>
        keepDraft(look, (work) =>
          saveRecord(work, visitId, { sections: [{ ...more, fromRevision: said?.revision ?? 0 }] }),
        ),
      AT,
    )
    await ofAdviser.submit(url, { ...answers, 'grade.teaching': '2' }, '#grades form')
    const body = (await section(held))?.body ?? ''
    expect(body).toContain('We spoke of phonics.')
    expect(body).toContain('Teaching and learning: the school 2, Good; agreed 2, Good.')
    expect(body).not.toContain('agreed 3')
    await ofAdviser.submit(url, answers, '#grades form')
    // The school keeps its own, and can still change it: what was agreed shows the one of that day.
    await ofHead.submit(`/self-evaluations/${held.id}/areas/teaching`, { says: 'Lessons are very good.', grade: '1' })
    const side = (await ofHead.visit(url)).texts('#grades li').find((text) => text.startsWith('Teaching'))
    expect(side).toContain('The school: 2, Good')
    expect(side).toContain('Agreed: 3, Satisfactory')
    const record = (await ofAdviser.visit(`/visits/${visitId}/record`))
      .texts('#agreed-grades tr')
      .map((text) => text.replace(/\s+/g, ' ').trim())
    expect(record.join()).toContain('2, Good')
    expect(record.join()).toContain('3, Satisfactory')
    expect((await ofGovernor.visit(url)).status).toBe(404)
    expect((await ofHead.post(`${url}/grades`, answers)).status).toBe(403)
  })

  test('NF-60: procedures and analysis are validated; NF-61: awareness is yes or no with its day; NF-65: the governors’ review; NF-69: evidence analysed and advice given', async () => {
    const { ofAdviser, ofHead, url, visitId } = held
    const answers = {
      'is.procedures': 'yes',
      'says.procedures': 'Termly, with governors.',
      'is.accuracy': 'no',
      'says.accuracy': 'Writing is overstated.',
      'is.aware-of-changes': 'yes',
      'is.governors-review': 'yes',
      'says.governors-review': 'The Chair described a skills audit.',
      'says.evidence-analysed': 'Books bear it out.',
      'says.guidance': 'Use work scrutiny in pairs.',
    }
    const bare = await ofAdviser.submit(url, answers, '#established form')
    expect(bare.errors).toEqual([
      'Enter the day for: The headteacher is aware of changes to the SEF and in OFSTED inspection',
    ])
    const on = { 'on.aware-of-changes-day': '2', 'on.aware-of-changes-month': '2', 'on.aware-of-changes-year': '2027' }
    expect(
      (await ofAdviser.submit(url, { ...answers, ...on, 'on.aware-of-changes-year': '2028' }, '#established form'))
        .errors[0],
    ).toContain('lies ahead')
    await ofAdviser.submit(url, { ...answers, ...on }, '#established form')
    const kept = await rowsOf(
      held,
      'select ask, is_so, held_on, says from established_at_visits where visit_id = $1 order by ask',
      [visitId],
    )
    expect(kept).toEqual([
      { ask: 'accuracy', is_so: false, held_on: null, says: 'Writing is overstated.' },
      { ask: 'aware-of-changes', is_so: true, held_on: '2027-02-02', says: '' },
      { ask: 'evidence-analysed', is_so: null, held_on: null, says: 'Books bear it out.' },
      { ask: 'governors-review', is_so: true, held_on: null, says: 'The Chair described a skills audit.' },
      { ask: 'guidance', is_so: null, held_on: null, says: 'Use work scrutiny in pairs.' },
      { ask: 'procedures', is_so: true, held_on: null, says: 'Termly, with governors.' },
    ])
    const read = (await ofHead.visit(url)).texts('#established li').join('\n')
    for (const says of ['Use work scrutiny in pairs.', 'skills audit', 'Yes. 2 Feb']) expect(read).toContain(says)
  })

  test('NF-66: of the monitoring of the head’s targets no text is taken anywhere on the visit, only yes or no in its record', async () => {
    const { ofAdviser, url, visitId } = held
    const ask = { id: 'objectives-monitored', text: 'Monitored', answer: 'yes-no' as const, source: 'NF-66' }
    expect(keptOf(ask, { isSo: true, heldOn: day('2027-02-02'), says: 'Reading to 84%' })).toEqual({
      isSo: true,
      heldOn: null,
      says: '',
    })
    await ofAdviser.post(`${url}/established`, {
      'is.objectives-monitored': 'yes',
      'says.objectives-monitored': 'Reading to 84%',
    })
    expect(
      await rowsOf(held, "select 1 from established_at_visits where visit_id = $1 and says like '%84%%'", [visitId]),
    ).toEqual([])
    const page = await ofAdviser.visit(`/visits/${visitId}/record/write`)
    const [legend] = page.texts('legend').filter((text) => text.includes('performance management'))
    expect(legend).toBeDefined()
  })

  test('NF-63: questions that support self-evaluation are set for the visit, and both sides have them before them', async () => {
    const { ofAdviser, ofHead, service, school, adviser } = held
    const visitId = await book(service, adviser, school, 'self-evaluation', booking(adviser, { on: day('2027-02-23') }))
    await ofAdviser
      .submit(`/visits/${visitId}/questions`, { asks: 'How do you know that boys write better?' })
      .catch(() => undefined)
    const { rows } = await service.db.owner.query('select 1 from key_questions where visit_id = $1', [visitId])
    expect(rows).toHaveLength(1)
    await service.db.owner.query('update key_questions set is_shared = true where visit_id = $1', [visitId])
    for (const who of [ofAdviser, ofHead])
      expect((await who.visit(`/visits/${visitId}/self-evaluation`)).texts('#questions li')).toEqual([
        'How do you know that boys write better?',
      ])
  })

  const lesson = {
    ...{ area: 'teaching', kind: 'lesson-observation', about: 'A mathematics lesson in Year 5' },
    ...{ 'seenOn-day': '2', 'seenOn-month': '2', 'seenOn-year': '2027', schoolJudgement: '2', adviserJudgement: '3' },
  }
  test('NF-19: the school’s and the adviser’s judgement of the same lesson stand side by side, with no teacher and no class', async () => {
    const { ofAdviser, ofHead, ofGovernor, url } = held
    for (const about of ['Mathematics in 4B', 'A lesson in Class 5T'])
      expect((await ofAdviser.post(`${url}/evidence`, { ...lesson, about })).errors[0]).toContain('which year group')
    const named = await ofAdviser.post(`${url}/evidence`, {
      ...lesson,
      evidenceSays: 'Mrs Okafor asked good questions.',
    })
    expect(named.status).toBe(422)
    expect(named.body).toContain('This seems to name a pupil or a teacher')
    await ofAdviser.post(`${url}/evidence`, lesson)
    const [line] = (await ofHead.visit(url)).texts('#evidence li')
    expect(line).toContain('The school: 2, Good.')
    expect(line?.replace(/\s+/g, ' ')).toContain('The adviser: 3, Satisfactory.')
    expect((await ofGovernor.visit(url)).status).toBe(404)
    const strike =
      (await ofAdviser.visit(url)).page.querySelector('#evidence form[action$=strike-out]')?.getAttribute('action') ??
      ''
    expect((await ofAdviser.post(strike, { because: '' })).errors).toEqual(['Enter why it is struck out'])
    await ofAdviser.post(strike, { because: 'Entered twice' })
    expect((await ofHead.visit(url)).texts('#evidence li')).toEqual([])
    expect((await ofAdviser.post(strike, { because: 'Again' })).status).toBe(404)
  })

  test.each([
    ['grades', { 'grade.teaching': '7', 'says.teaching': 'x' }, /Choose one of the grades/],
    ['grades', { 'grade.teaching': 'two' }, /Choose one of the grades/],
    ['grades', { 'grade.teaching': '2', 'says.teaching': 'x'.repeat(4001) }, /4000 characters/],
    [
      'established',
      {
        'is.aware-of-changes': 'yes',
        'on.aware-of-changes-day': '31',
        'on.aware-of-changes-month': '2',
        'on.aware-of-changes-year': '2027',
      },
      /day, a month and a year/,
    ],
    ['evidence', { ...lesson, area: 'golf' }, /Choose what it is evidence of/],
    ['evidence', { ...lesson, kind: 'hearsay' }, /Choose what kind/],
    ['evidence', { ...lesson, adviserJudgement: '' }, /Choose your judgement/],
    ['evidence', { ...lesson, 'seenOn-year': '2030' }, /lies ahead/],
    ['evidence', { ...lesson, about: '' }, /Enter what was looked at/],
    ['tool', { judgement: 'superb', toolSays: 'x' }, /Choose how good the tool is/],
    ['tool', { judgement: 'sound', toolSays: 'x' }, /a tool of the service/],
  ] as const)('%s with %j gets one sentence', async (form, answers, says) => {
    const { status, errors } = await held.ofAdviser.post(
      `${held.url}/${form}`,
      answers as unknown as Record<string, string>,
    )
    expect(status).toBe(422)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(says)
  })

  test('an area that is not there is passed over, and a visit of another kind has no such page', async () => {
    const { ofAdviser, url, service, adviser, school, visitId } = held
    await ofAdviser.post(`${url}/grades`, { 'grade.golf': '2' })
    expect(await rowsOf(held, "select 1 from agreed_grades where visit_id = $1 and area = 'golf'", [visitId])).toEqual(
      [],
    )
    const other = await book(service, adviser, school, 'data-analysis', booking(adviser))
    expect((await ofAdviser.visit(`/visits/${other}/self-evaluation`)).status).toBe(404)
    expect((await ofAdviser.visit(`/visits/${newId()}/self-evaluation`)).status).toBe(404)
  })
})

describe('a tool of the school’s own', () => {
  test('NF-72: the check of the record cannot pass until its quality is judged', async () => {
    const { service, adviser, visitId, ofAdviser, ofChecker, ofHead, url, id } = own
    await ofHead.upload(`/self-evaluations/${id}/file`, [
      { name: 'our-book.txt', content: 'What we see in our school.' },
    ])
    await sayHeld(own)
    const form = service.model.recordForms.find((each) => each.id === 'self-evaluation-record')!
    const sections = form.sections.map((each) => ({
      ...{ section: each.id, body: 'As seen.', judgement: null, isNotDiscussed: false, restsOn: [], fromRevision: 0 },
    }))
    await service.act(adviser, (look) => keepDraft(look, (work) => saveRecord(work, visitId, { sections })), AT)
    const record = await service.look(adviser, (look) => findNewestRecord(look, visitId))
    await service.act(adviser, (look) => doWork(look, (work) => handInRecord(work, visitId, record?.revision ?? 0)), AT)
    const check = `/visits/${visitId}/record/check`
    const page = await ofChecker.visit(check)
    expect(page.texts('.govuk-inset-text').join()).toContain('It cannot pass yet')
    const passed = { outcome: 'passed', met: ['tool-well-used', 'second-record-conforms'] }
    const refused = await ofChecker.submit(check, passed)
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('the quality of that tool is judged before the check')
    // What it says can be read by whoever judges it, and the judgement is asked for where it is made.
    expect((await ofAdviser.visit(`/self-evaluations/${id}/own-tool`)).bytes.toString()).toContain('What we see')
    expect((await ofAdviser.post(`${url}/tool`, { judgement: 'sound', toolSays: '' })).errors).toEqual([
      'Enter what your judgement rests on',
    ])
    await ofAdviser.submit(url, { judgement: 'sound-in-part', toolSays: 'Thin on outcomes.' }, '#tool form')
    expect((await ofHead.visit(`/self-evaluations/${id}`)).body).toContain('Thin on outcomes.')
    expect((await ofChecker.submit(check, passed)).status).toBe(303)
    // The record has left its author: what was agreed stays as it is.
    expect((await ofAdviser.post(`${url}/grades`, { 'grade.teaching': '2' })).errors[0]).toContain(
      'has left its author',
    )
  })
})

describe('lines of the record', () => {
  test.each([
    ['', [], ['A: 1.'], 'A: 1.'],
    ['Mine.', [], ['A: 1.'], 'Mine.\nA: 1.'],
    ['Mine.\nA: 1.\nMore.', ['A: 1.'], ['A: 2.'], 'Mine.\nMore.\nA: 2.'],
    ['A: 1.', ['A: 1.'], ['A: 1.'], 'A: 1.'],
    ['A: 1. I changed this.', ['A: 1.'], ['A: 2.'], 'A: 1. I changed this.\nA: 2.'],
  ])('%j with %j before and %j now is %j', (body, before, now, becomes) =>
    expect(withLines(body, before, now)).toBe(becomes),
  )
})
