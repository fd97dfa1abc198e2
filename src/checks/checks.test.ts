import { describe, expect, test } from 'vitest'
import { saveRecord, type SaveRecord } from '#records/index.ts'
import { sendForAccuracy } from '#replies/index.ts'
import { newId } from '#shared/id.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { doWork, keepDraft, type Work } from '#work/work.ts'
import { aHeldVisit, sectionsOf, sourcesOf } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'
import { getRecordWithChecks } from './get-check.ts'
import { answerComments, checkRecord, commentOnLine, handInRecord, letRecordGoFirst, takeRecordBack } from './index.ts'

type EntrySave = NonNullable<SaveRecord['entries']>[number]

const MET = {
  outcome: 'passed',
  met: ['data-set-checked', 'advisers-trained', 'first-record-conforms'],
  says: '',
} as const

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
    await expect(none).rejects.toThrow(NotFound)
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
