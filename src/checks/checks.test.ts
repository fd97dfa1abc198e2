import { describe, expect, test } from 'vitest'
import { saveRecord, type SaveRecord } from '#records/index.ts'
import { sendForAccuracy } from '#replies/index.ts'
import { newId } from '#shared/id.ts'
import { NotAllowed } from '#work/failures.ts'
import { doWork, keepDraft, type Work } from '#work/work.ts'
import { aHeldVisit, sectionsOf, sourcesOf } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { getRecordWithChecks } from './get-check.ts'
import { answerComments, checkRecord, handInRecord, keepCheck, letRecordGoFirst, takeRecordBack } from './index.ts'
import type { TypedComment } from './typed-check.ts'

type EntrySave = NonNullable<SaveRecord['entries']>[number]

const MET = {
  outcome: 'passed',
  met: ['data-set-checked', 'advisers-trained', 'first-record-conforms'],
  says: '',
} as const

/** Keeps one comment, as a page that nobody else touched meanwhile. */
const commentOnLine = (work: Work, visitId: string, comment: Omit<TypedComment, 'was'>) =>
  keepCheck(work, visitId, {
    comments: [{ was: '', ...comment }],
    draft: { met: [], outcome: null, says: '' },
    wasSays: '',
  })

async function aWrittenRecord() {
  const held = await aHeldVisit()
  const { service, adviser, visitId } = held
  const checker = await service.addPerson({ role: 'quality-assurer', name: 'Quentin Checker' })
  const by = <T>(who: string, job: (work: Work) => Promise<T>, isDraft = false): Promise<T> =>
    service.act(who, (look) => (isDraft ? keepDraft(look, job) : doWork(look, job)))
  await by(adviser, (work) => saveRecord(work, visitId, { sections: sectionsOf(service) }), true)
  const found = () => service.look(adviser, (look) => getRecordWithChecks(look, visitId))
  const handIn = async () => {
    const { record } = await found()
    return by(adviser, (work) => handInRecord(work, visitId, record.revision))
  }
  const met = service.model.visitTypes.find(({ id }) => id === 'data-analysis')!.qualityChecks.map(({ id }) => id)
  return { ...held, checker, by, found, handIn, passed: { ...MET, met } }
}

describe('a record that is checked', () => {
  test('NF-59: does not go to the school before somebody else has passed it', async () => {
    const { by, adviser, checker, visitId, found, handIn, passed } = await aWrittenRecord()
    const send = () => by(adviser, (work) => sendForAccuracy(work, visitId, { publicUrl: 'http://localhost' }))
    expect(await send().catch(sourcesOf)).toEqual(['NF-59'])
    expect(await handIn()).toBe(true)
    await expect(by(adviser, (work) => checkRecord(work, visitId, passed))).rejects.toThrow(NotAllowed)
    await by(checker, (work) => checkRecord(work, visitId, passed))
    const { record, checks } = await found()
    expect([record.status, checks[0]?.outcome, checks[0]?.checkerName]).toEqual([
      'checked',
      'passed',
      'Quentin Checker',
    ])
    await send()
  })

  test('NF-59: is returned with comments on its lines, answered, handed in again and passed', async () => {
    const { service, by, adviser, checker, visitId, found, handIn, passed } = await aWrittenRecord()
    await handIn()
    await by(checker, (work) => commentOnLine(work, visitId, { section: 'evaluation', line: 1, says: 'Why?' }), true)
    const none = by(
      checker,
      (work) => commentOnLine(work, visitId, { section: 'evaluation', line: 9, says: 'x' }),
      true,
    )
    expect(await none.catch(sourcesOf)).toEqual(['NF-59'])
    const writing = (work: Work) =>
      saveRecord(work, visitId, { sections: sectionsOf(service, { evaluation: 'Reading is strong: 82%.' }, 1) })
    expect(await by(adviser, writing, true).catch(sourcesOf)).toEqual(['XX-06'])
    await by(checker, (work) => checkRecord(work, visitId, { outcome: 'returned', met: [], says: '' }))

    await by(adviser, writing, true)
    expect(await handIn().catch(sourcesOf)).toEqual(['NF-59'])
    const [comment] = (await found()).checks[0]!.comments
    expect(comment).toMatchObject({ quoted: 'Reading is strong.', says: 'Why?' })
    await by(adviser, (work) => answerComments(work, visitId, { [comment!.id]: 'The figure stands there now.' }), true)
    await handIn()
    const again = await (await browse(service, checker)).visit(`/visits/${visitId}/record/check`)
    expect(again.texts('#evaluation-1 .wm-comment p')).toEqual([
      'It read: “Reading is strong.”',
      'Last time: Why?',
      'Ruth Adviser: The figure stands there now.',
    ])
    await by(checker, (work) => checkRecord(work, visitId, passed))
    const { record, checks } = await found()
    expect([record.status, checks.map(({ round, outcome }) => `${round} ${outcome}`)]).toEqual([
      'checked',
      ['2 passed', '1 returned'],
    ])
  })

  test('NF-59: an urgent one goes first with a reason, and is checked after', async () => {
    const { by, adviser, checker, visitId, found, handIn, passed } = await aWrittenRecord()
    await handIn()
    await by(adviser, (work) => letRecordGoFirst(work, visitId, 'Governors meet tomorrow'))
    await by(adviser, (work) => sendForAccuracy(work, visitId, { publicUrl: 'http://localhost' }))
    await by(checker, (work) => checkRecord(work, visitId, passed))
    const after = await found()
    expect(after.record).toMatchObject({ status: 'with-school', uncheckedBecause: 'Governors meet tomorrow' })
    expect(after.checks).toMatchObject([{ isAfterwards: true, outcome: 'passed' }])
  })
})

describe('handing in and taking back', () => {
  test('the page to hand in says who checks it and by when, and never names the author', async () => {
    const { service, adviser, school, visitId } = await aWrittenRecord()
    await service.addPerson({ role: 'link-adviser', school, name: 'Olu Other' })
    const page = await (await browse(service, adviser)).visit(`/visits/${visitId}/record/hand-in`)
    // Five working days from Thursday 12 November.
    expect(page.texts('main p strong')).toEqual(['Quentin Checker checks it by Thursday 19 November 2026, in 7 days.'])
    await service.db.owner.query(`delete from held_roles where role = 'quality-assurer' and authority_id = $1`, [
      service.authorityId,
    ])
    await service.db.owner.query(`update held_roles set person_id = $2 where person_id = $1`, [
      service.administratorId,
      adviser,
    ])
    const nobody = await (await browse(service, adviser)).visit(`/visits/${visitId}/record/hand-in`)
    expect(nobody.texts('main p strong').join()).toMatch(/^Nobody but its author is named today who checks here/)
  })

  test('NF-59: its author takes it back while nobody has begun the check, changes it and hands it in anew', async () => {
    const { service, by, adviser, checker, visitId, found, handIn, passed } = await aWrittenRecord()
    await handIn()
    const desk = await browse(service, adviser)
    const shown = await desk.visit(`/visits/${visitId}/record`)
    expect(shown.texts('main p').join()).toContain('Quentin Checker checks it by Thursday 19 November 2026')
    expect(shown.texts('main a[role=button]')).toContain('Take it back')
    expect((await desk.submit(`/visits/${visitId}/record/take-back`)).goesTo).toBe(`/visits/${visitId}?done=taken-back`)
    expect(await found()).toMatchObject({
      record: { status: 'draft', handedInAt: null, isToBeChecked: true },
      checks: [],
    })
    expect((await (await browse(service, checker)).visit('/checks')).heading).toMatch(/^No records of visit wait/)
    await by(
      adviser,
      (work) => saveRecord(work, visitId, { sections: sectionsOf(service, { evaluation: 'New.' }, 1) }),
      true,
    )
    await handIn()
    await by(checker, (work) => checkRecord(work, visitId, passed))
    expect((await found()).record.status).toBe('checked')
  })

  test('NF-59: not once a comment stands, nor by another, nor from an older page, nor after it', async () => {
    const { service, by, adviser, checker, school, visitId, found, handIn, passed } = await aWrittenRecord()
    await handIn()
    const { revision } = (await found()).record
    const back = (who = adviser, from = revision) => by(who, (work) => takeRecordBack(work, visitId, from))
    const other = await service.addPerson({ role: 'link-adviser', school, name: 'Olu Other' })
    for (const who of [other, checker]) await expect(back(who)).rejects.toThrow(NotAllowed)
    expect(await back(adviser, revision - 1).catch(sourcesOf)).toEqual(['XX-05'])
    const comment = { section: 'evaluation', line: 1, says: 'Why?' }
    await by(checker, (work) => commentOnLine(work, visitId, comment), true)
    expect(await back().catch(sourcesOf)).toEqual(['NF-59'])
    const desk = await browse(service, adviser)
    expect((await desk.visit(`/visits/${visitId}/record`)).body).not.toContain('Take it back')
    await by(checker, (work) => checkRecord(work, visitId, passed))
    expect(await back(adviser, revision + 1).catch(sourcesOf)).toEqual(['XX-06'])
    expect((await desk.visit(`/visits/${visitId}/record/take-back`)).status).toBe(404)
  })

  test('the first day on which it was handed in counts, however often it comes back', async () => {
    const { service, by, adviser, checker, visitId, found, handIn } = await aWrittenRecord()
    await handIn()
    await by(checker, (work) => checkRecord(work, visitId, { outcome: 'returned', met: [], says: 'Say more.' }))
    const { revision } = (await found()).record
    const again = (look: Parameters<typeof doWork>[0]) => doWork(look, (work) => handInRecord(work, visitId, revision))
    await service.act(adviser, again, { now: '2026-11-20T09:00:00Z' })
    expect((await found()).record.handedInAt).toEqual(service.now)
  })
})

test('what waits for a check stands on the checker’s first page, and in nobody’s who may not check', async () => {
  const { service, adviser, checker, visitId, handIn } = await aWrittenRecord()
  await handIn()
  const theirs = await browse(service, checker)
  expect((await theirs.visit('/')).texts('main a')).toContainEqual(expect.stringMatching(/^Check the record of visit/))
  expect((await theirs.visit('/checks')).heading).toBe('One record of visit waits for your check')
  const authors = await browse(service, adviser)
  expect((await authors.visit('/checks')).status).toBe(404)
  expect((await authors.visit(`/visits/${visitId}/record/check`)).status).toBe(403)
})

test('NF-59: rates are one’s own, and the team’s for who checks: handed in, in time, came back', async () => {
  const { service, adviser, checker, handIn } = await aWrittenRecord()
  await handIn()
  for (const who of [adviser, checker]) {
    const page = await (await browse(service, who)).visit('/checks/rates')
    expect(page.texts('main td')).toEqual(['Ruth Adviser', '1', '1 (100%)', '0 (0%)'])
  }
  const other = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
  expect((await (await browse(service, other)).visit('/checks/rates')).texts('main td')).toEqual([])
})

test('NF-59: the checker reads and comments on the whole record as the school will read it, its actions among them', async () => {
  const { service, by, adviser, checker, visitId, handIn } = await aWrittenRecord()
  const entry = { place: 0, subject: '', isAgreed: true, fromRevision: 0, ownedBy: null, ownerName: null }
  const action = {
    id: newId(),
    kind: 'action',
    says: 'Ten minutes of reading daily',
    due: '2026-12-11',
    knownBy: 'The test in March. Half of them pass it',
  } as const
  const entries: EntrySave[] = [{ ...entry, ...action }]
  await by(adviser, (work) => saveRecord(work, visitId, { sections: [], entries }), true)
  await handIn()
  const desk = await browse(service, checker)
  const shown = await desk.visit(`/visits/${visitId}/record/check`)
  const said = shown.texts('.wm-lines p')
  // One action is one line, with its owner, its date and by what one shall know.
  expect(said.filter((line) => /Ten minutes|The school, by|Half of them/.test(line))).toEqual([
    'Ten minutes of reading daily. The school, by Friday 11 December 2026. We shall know by: The test in March. Half of them pass it.',
  ])
  const { parts } = await service.look(checker, (look) => getRecordWithChecks(look, visitId))
  const part = parts.find(({ text }) => text.includes('Ten minutes'))!
  await by(checker, (work) => commentOnLine(work, visitId, { section: part.id, line: 1, says: 'Who will?' }), true)
})

test('on a visit’s page the issue comes last, and waits for the check', async () => {
  const { service, adviser, checker, visitId, by, handIn, passed } = await aWrittenRecord()
  const tasks = async () => {
    const page = await (await browse(service, adviser)).visit(`/visits/${visitId}`)
    return page.texts('.govuk-task-list__item').slice(-3)
  }
  const accuracy = 'Have the headteacher read it for accuracy'
  expect(await tasks()).toEqual(['CheckTo hand in', `${accuracy}Cannot start yet`, 'Issue itCannot start yet'])
  await handIn()
  await by(checker, (work) => checkRecord(work, visitId, passed))
  expect(await tasks()).toEqual(['CheckPassed', `${accuracy}To do`, 'Issue itCannot start yet'])
})

test('whoever passed a record and lost the answer presses again, and is told that it was done', async () => {
  const { service, checker, visitId, handIn, passed } = await aWrittenRecord()
  await handIn()
  const desk = await browse(service, checker)
  const answers = { outcome: 'passed', met: passed.met, _key: newId() }
  const url = `/visits/${visitId}/record/check`
  const first = await desk.submit(url, answers)
  const again = await desk.post(url, answers)
  expect([first.status, first.goesTo]).toEqual([303, '/checks?done=passed'])
  expect([again.status, again.goesTo]).toEqual([303, first.goesTo])
  expect((await desk.post(url, { ...answers, _key: newId() })).status).toBe(404)
})

describe('the page on which a record is checked', () => {
  const toCheck = async () => {
    const written = await aWrittenRecord()
    await written.handIn()
    const url = `/visits/${written.visitId}/record/check`
    return { ...written, url, desk: await browse(written.service, written.checker) }
  }

  test('NF-59: whatever is pressed keeps all that was entered: the criteria, the decision, words and comments', async () => {
    const { service, adviser, desk, url, passed } = await toCheck()
    const decided = { met: passed.met[0]!, outcome: 'returned', says: 'Nearly there.' }
    const first = { ...decided, 'says.evaluation.1': 'Why?', 'was.evaluation.1': '', was: '', at: 'evaluation-1' }
    expect((await desk.post(`${url}/keep`, first)).goesTo).toBe(`${url}?kept=yes#evaluation-1`)
    const shown = await desk.visit(url)
    const ticked = shown.page.querySelectorAll('main input[checked]').map((box) => box.getAttribute('value'))
    expect(ticked).toEqual([passed.met[0], 'returned'])
    expect(shown.page.querySelector('#says')?.text).toBe('Nearly there.')
    expect(shown.page.querySelector('#says-evaluation-1')?.text).toBe('Why?')
    // All of the page is one form, which a page with scripts keeps as it is filled in.
    expect(shown.page.querySelectorAll('main form').map((form) => form.getAttribute('data-keep'))).toEqual([
      `${url}/keep`,
    ])

    // What is typed into one line does not empty another, and what is taken back is gone.
    const { evaluation, targets } = { evaluation: 'was.evaluation.1', targets: 'says.targets.1' }
    const second = {
      ...first,
      [evaluation]: '\nWhy?',
      [targets]: 'By when?',
      'was.targets.1': '',
      was: 'Nearly there.',
    }
    await desk.post(`${url}/keep`, { ...second, takeBack: 'evaluation.1' })
    const after = await desk.visit(url)
    expect([
      after.page.querySelector('#says-evaluation-1')?.text,
      after.page.querySelector('#says-targets-1')?.text,
    ]).toEqual(['', 'By when?'])
    // It is the checker's own: its author is told that somebody has begun, and nothing of what was said.
    const authors = await (await browse(service, adviser)).visit(`/visits/${url.split('/')[2]}/record`)
    expect(authors.body).not.toContain('Nearly there.')
    expect(authors.body).not.toContain('Take it back')
  })

  test('NF-59: what is typed beside the decision that ends the check goes with it', async () => {
    const { desk, url, found } = await toCheck()
    const finished = await desk.submit(url, { outcome: 'returned', 'says.evaluation.1': 'Why?', says: 'Nearly.' })
    expect(finished.goesTo).toBe('/checks?done=returned')
    const [check] = (await found()).checks
    expect([check?.says, check?.drafts, check?.comments.map(({ quoted, says }) => [quoted, says])]).toEqual([
      'Nearly.',
      {},
      [['Reading is strong.', 'Why?']],
    ])
  })

  test('a draft is of the one who made it: another who checks ticks for themselves', async () => {
    const { service, desk, url, passed } = await toCheck()
    await desk.post(`${url}/keep`, { met: [...passed.met], outcome: 'passed', says: '', was: '' })
    const other = await service.addPerson({ role: 'quality-assurer', name: 'Quila Other' })
    const theirs = await (await browse(service, other)).visit(url)
    expect(theirs.page.querySelectorAll('main input[checked]')).toEqual([])
  })

  test('XX-05: a comment that was written on another page meanwhile is not written over', async () => {
    const { desk, url } = await toCheck()
    await desk.post(`${url}/keep`, { 'says.evaluation.1': 'Why?', 'was.evaluation.1': '' })
    const late = await desk.post(`${url}/keep`, { 'says.evaluation.1': 'Who?', 'was.evaluation.1': '' })
    expect([late.status, late.errors[0]]).toEqual([422, expect.stringContaining('on another page: “Why?”')])
    expect(late.page.querySelector('#says-evaluation-1')?.text).toBe('Who?')
    expect((await desk.visit(url)).page.querySelector('#says-evaluation-1')?.text).toBe('Why?')
  })

  test.each([
    ['no decision', { outcome: '' }, 'Choose whether it passes or goes back', '#outcome'],
    ['a criterion that is not met', { outcome: 'passed' }, /^It passes when each criterion is met/, '#met'],
    ['returned without a word', { outcome: 'returned' }, /^Say what is to be mended/, '#says'],
    ['too much about the whole', { outcome: 'returned', says: 'a'.repeat(2001) }, /^Write 2,000 characters/, '#says'],
    [
      'too much under a line',
      { outcome: 'returned', 'says.evaluation.1': 'a'.repeat(1001) },
      /^Write 1,000/,
      '#says-evaluation-1',
    ],
    ['a line that is not there', { outcome: 'returned', 'says.evaluation.99': 'x' }, /^Load the page again/, null],
  ])('refused with what was typed still there: %s', async (_what, answers, says, leadsTo) => {
    const { desk, url, found } = await shared()
    const refused = await desk.submit(url, answers)
    expect(refused.status).toBe(422)
    expect(refused.errors[0]).toEqual(typeof says === 'string' ? says : expect.stringMatching(says))
    const link = refused.page.querySelector('.govuk-error-summary__list a')?.getAttribute('href') ?? null
    expect(link).toBe(leadsTo)
    if (leadsTo) expect(refused.page.querySelector(leadsTo)).not.toBeNull()
    expect((await found()).checks[0]?.outcome).toBeNull()
  })

  test('the menu marks the checks, the way to the decision stands on top, and a word alone is told in the singular', async () => {
    const { service, adviser, desk, url, visitId } = await toCheck()
    const shown = await desk.visit(url)
    expect(shown.texts('.wm-nav__link[aria-current]')).toEqual(['Checks'])
    expect(shown.page.querySelector('a[href="#decision"]')?.text.trim()).toBe('Go to your decision')
    expect(shown.page.querySelector('#decision button')).not.toBeNull()
    await desk.submit(url, { outcome: 'returned', 'says.evaluation.1': 'Why?' })
    const visit = await (await browse(service, adviser)).visit(`/visits/${visitId}`)
    expect(visit.body).toContain('came back with one comment')
    expect(visit.body).not.toContain('1 comments')
  })

  test('NF-59: what came back is mended where it was said: the comment above its part, with a box saved like the rest', async () => {
    const { service, adviser, desk, url, visitId, found } = await toCheck()
    await desk.submit(url, { outcome: 'returned', 'says.evaluation.1': 'Why?', says: 'Nearly.' })
    const [comment] = (await found()).checks[0]!.comments
    const at = `/visits/${visitId}/record`
    const author = await browse(service, adviser)
    const came = await author.visit(`${at}/comments`)
    expect(came.heading).toContain('The record of visit came back with one comment')
    // Nothing is asked before anything was done: it leads to where that is.
    expect(came.page.querySelectorAll('main textarea')).toEqual([])
    expect(came.page.querySelector('.wm-comment a')?.getAttribute('href')).toBe(`${at}/write#part-evaluation`)

    const writing = await author.visit(`${at}/write`)
    expect(writing.texts('.wm-contents__mend')).toEqual(['1 to mend'])
    expect(writing.texts('#part-evaluation .wm-comment p').slice(0, 2)).toEqual([
      '“Reading is strong.”',
      'Quentin Checker: Why?',
    ])
    expect(writing.body).toContain('Nearly.')
    const lacks = await author.visit(`${at}/hand-in`)
    const finding = lacks.page.querySelector(`main a[href$="#answer-${comment!.id}"]`)
    expect([finding?.text, finding?.getAttribute('href')]).toEqual([
      'The comment on “Reading is strong.” still waits for what you did about it.',
      `${at}/write?mend=yes#answer-${comment!.id}`,
    ])
    expect(writing.page.querySelector(`#answer-${comment!.id}`)).not.toBeNull()

    const long = await author.submit(`${at}/write`, { [`answer.${comment!.id}`]: 'a'.repeat(1001) })
    expect([long.status, long.errors]).toEqual([422, ['Write 1,000 characters or fewer; this has 1001']])
    const typed = { [`answer.${comment!.id}`]: 'It stands there now.', 'body.evaluation': 'Reading is strong: 82%.' }
    await author.submit(`${at}/write`, typed)
    const saved = await author.visit(`${at}/write`)
    expect(saved.texts('.wm-contents__mend')).toEqual(['Mended'])
    expect(saved.page.querySelector(`#answer-${comment!.id}`)?.text).toBe('It stands there now.')
    expect((await author.visit(`${at}/comments`)).body).toContain('Ruth Adviser: It stands there now.')
    expect((await author.submit(`${at}/hand-in`)).goesTo).toBe(`/visits/${visitId}?done=handed-in`)
  })

  let once: ReturnType<typeof toCheck> | undefined
  const shared = () => (once ??= toCheck())
})
