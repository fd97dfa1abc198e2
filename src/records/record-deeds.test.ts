import { describe, expect, test } from 'vitest'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, keepDraft, type Look } from '#work/work.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { aFourthVisit, aHeldVisit, AUTUMN_DAY, passCheck, sectionsOf, sourcesOf } from '../../test/support/a-visit.ts'
import { issue as issueCorrection, reply, send } from '../../test/support/a-record.ts'
import { listActions } from '#actions/index.ts'
import { correctRecord } from './correct-record.ts'
import { saveRecord } from './index.ts'
import { findNewestRecord } from './record-store.ts'
import type { EntrySave, SectionSave } from './save-rules.ts'
import type { SaveRecord } from './save-record.ts'
import { settleAside } from './settle-aside.ts'
import type { Settling } from './two-texts.tsx'

type Held = Awaited<ReturnType<typeof aHeldVisit>>

const save = ({ service, adviser, visitId }: Held, saved: Partial<SaveRecord>, by = adviser) =>
  service.act(by, (look) =>
    keepDraft(look, (work) => saveRecord(work, visitId, { sections: sectionsOf(service), ...saved })),
  )
const issue = async (held: Held) => {
  await send(held)
  await reply(held)
}
const evaluation = (body: string, fromRevision: number): SectionSave[] => [
  { section: 'evaluation', body, judgement: null, isNotDiscussed: false, restsOn: ['told'], fromRevision },
]
const bodyOf = async ({ service, adviser, visitId }: Held, section = 'evaluation') => {
  const record = await service.look(adviser, (look) => findNewestRecord(look, visitId))
  return record?.sections.find((each) => each.section === section)?.body
}

describe('the record of a visit', () => {
  test('NF-26: is not issued with an empty evaluation, and is when it is written', async () => {
    const held = await aHeldVisit()
    await save(held, { sections: sectionsOf(held.service, { evaluation: ' ' }) })
    expect(await issue(held).catch(sourcesOf)).toContain('NF-26')
    expect(await passCheck(held).catch(sourcesOf)).toEqual(['NF-26'])
    await save(held, { sections: evaluation('Pupils do well.', 1) })
    await passCheck(held)
    await issue(held)
  })

  test('XX-06: once issued it is fixed, whoever tries', async () => {
    const held = await aHeldVisit()
    await save(held, {})
    await passCheck(held)
    await issue(held)
    expect(await save(held, { sections: evaluation('Other words.', 1) }).catch(sourcesOf)).toEqual(['XX-06'])
    const record = await held.service.look(held.adviser, (look) => findNewestRecord(look, held.visitId))
    for (const statement of [
      'update record_sections set body = $2 where record_id = $1',
      'update records set corrects_because = $2 where id = $1',
    ])
      await expect(held.service.db.owner.query(statement, [record!.id, 'x'])).rejects.toThrow(/issued record is fixed/)
  })

  test('is written by nobody but the person who made the visit', async () => {
    const held = await aHeldVisit()
    const other = await held.service.addPerson({ role: 'link-adviser', school: held.school })
    await expect(save(held, {}, other)).rejects.toThrow(NotAllowed)
  })
})

describe('a save', () => {
  test('sent twice is kept once', async () => {
    const held = await aHeldVisit()
    const id = newId()
    const first = await save(held, { id, sections: evaluation('Once.', 0) })
    const again = await save(held, { id, sections: evaluation('Once.', 0) })
    expect(again).toEqual(first)
  })

  test('over an older state is kept beside the newer one, and the record waits until a person chooses', async () => {
    const held = await aHeldVisit()
    await save(held, {})
    await save(held, { sections: evaluation('The newer text.', 1) })
    const { asides, sections } = await save(held, { sections: evaluation('Written in the train.', 1) })
    expect(asides.map(({ section, content }) => [section, content.body])).toEqual([
      ['evaluation', 'Written in the train.'],
    ])
    expect(sections.evaluation).toEqual({ revision: 1, isBeside: true })
    expect(await bodyOf(held)).toBe('The newer text.')
    expect(await passCheck(held).catch(sourcesOf)).toEqual(['XX-05'])

    const settle = (how: Settling) =>
      held.service.act(held.adviser, (look) =>
        keepDraft(look, (work) => settleAside(work, held.visitId, asides[0]!.id, how)),
      )
    await settle({ how: 'joined', body: 'The newer text. Written in the train.' })
    expect(await bodyOf(held)).toBe('The newer text. Written in the train.')
    await expect(settle({ how: 'taken' })).rejects.toThrow(NotFound)
    await passCheck(held)
    await issue(held)
  })

  test('of another section disturbs nobody', async () => {
    const held = await aHeldVisit()
    await save(held, {})
    await save(held, { sections: evaluation('One tab.', 1) })
    const summary: SectionSave = { ...evaluation('The other tab.', 1)[0]!, section: 'summary' }
    expect((await save(held, { sections: [summary] })).asides).toEqual([])
    expect([await bodyOf(held), await bodyOf(held, 'summary')]).toEqual(['One tab.', 'The other tab.'])
  })

  test('leaves the state of every five minutes to go back to', async () => {
    const held = await aHeldVisit()
    await save(held, { sections: evaluation('First.', 0) })
    await save(held, { sections: evaluation('Second.', 1) })
    await save(held, { sections: evaluation('Third.', 2) })
    const { rows } = await held.service.db.owner.query(
      `select content -> 'sections' -> 0 ->> 'body' as body from record_revisions where authority_id = $1`,
      [held.service.authorityId],
    )
    expect(rows).toEqual([{ body: 'First.' }])
  })

  test('over an older state adds to the text that the same page put beside, until somebody has chosen', async () => {
    const held = await aHeldVisit()
    await save(held, {})
    await save(held, { sections: evaluation('The newer text.', 1) })
    const sitting = newId()
    await save(held, { id: newId(), sitting, sections: evaluation('In the', 1) })
    const { asides } = await save(held, { id: newId(), sitting, sections: evaluation('In the train.', 1) })
    expect(asides.map(({ content }) => content.body)).toEqual(['In the train.'])
    const another = await save(held, { id: newId(), sitting: newId(), sections: evaluation('In the bus.', 1) })
    expect(another.asides.map(({ content }) => content.body)).toEqual(['In the train.', 'In the bus.'])
  })

  test('sent again is answered as it was the first time, whatever was written since', async () => {
    const held = await aHeldVisit()
    const first = { id: newId(), sections: evaluation('Once.', 0) }
    await save(held, first)
    await save(held, { sections: evaluation('By somebody else since.', 1) })
    const again = await save(held, first)
    // Not the newest revision: whoever goes on from here must not write over what they never saw.
    expect(again.sections).toEqual({ evaluation: { revision: 1 } })
    expect(await bodyOf(held)).toBe('By somebody else since.')
  })

  test('over what another person wrote leaves their state to go back to, within the same five minutes', async () => {
    const held = await aHeldVisit()
    const { service, adviser, school } = held
    const stand = await service.addPerson({ role: 'link-adviser', school })
    await service.db.owner.query(
      `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on)
       values ($1, $2, $3, $4, 'Away', '2026-11-01', '2026-11-30')`,
      [service.authorityId, newId(), stand, adviser],
    )
    await save(held, { sections: evaluation('Mine.', 0) })
    await save(held, { sections: evaluation('Mine, longer.', 1) })
    await save(held, { sections: evaluation('Theirs.', 2) }, stand)
    await save(held, { sections: evaluation('Mine again.', 3) })
    const { rows } = await service.db.owner.query(
      `select content -> 'sections' -> 0 ->> 'body' as body from record_revisions where authority_id = $1 order by revision`,
      [service.authorityId],
    )
    expect(rows.map(({ body }) => body)).toEqual(['Mine.', 'Mine, longer.', 'Theirs.'])
  })

  test('keeps lines beside the sections; one that somebody else changed meanwhile becomes a line of its own', async () => {
    const held = await aHeldVisit()
    const entry: EntrySave = {
      ...{ id: newId(), kind: 'recommendation', place: 0, isAgreed: true, fromRevision: 0 },
      says: 'Daily reading in Year 3.',
    }
    const saved = await save(held, { entries: [entry] })
    expect(saved.entries).toEqual({ [entry.id]: { revision: 1 } })
    await save(held, { sections: [], entries: [{ ...entry, says: 'In both years.', fromRevision: 1 }] })
    const late = await save(held, { sections: [], entries: [{ ...entry, says: 'In the hall.', fromRevision: 1 }] })
    const copy = late.entries[entry.id]?.id
    expect(copy).toBeDefined()
    const entries = async () =>
      (await held.service.look(held.adviser, (look) => findNewestRecord(look, held.visitId)))?.entries
    expect((await entries())?.map(({ id, says, revision }) => [id, says, revision])).toEqual(
      expect.arrayContaining([
        [entry.id, 'In both years.', 2],
        [copy, 'In the hall.', 1],
      ]),
    )
    await save(held, { sections: [], entries: [{ ...entry, fromRevision: 1, isRemoved: true }] })
    expect(await entries()).toHaveLength(2)
    await save(held, { sections: [], entries: [{ ...entry, fromRevision: 2, isRemoved: true }] })
    expect((await entries())?.map(({ says }) => says)).toEqual(['In the hall.'])
  })
})

describe('what was agreed', () => {
  const action = (more: Partial<EntrySave> = {}): EntrySave => ({
    ...{ id: newId(), kind: 'action', place: 0, isAgreed: true, ownedBy: 'school', due: '2026-12-11', fromRevision: 0 },
    ...{ says: 'Ten minutes of arithmetic daily', ...more },
  })
  const actionsOf = ({ service, school }: Held, by: string) => service.look(by, (look) => listActions(look, school))

  test('NF-07, NF-09: becomes an action of the school, or of the service where it is marked so, that both sides see', async () => {
    const held = await aHeldVisit()
    const one = action({ ownedBy: null })
    const other = action({ ownedBy: 'service', ownerName: 'Ruth Adviser', says: 'A day of the maths consultant' })
    await save(held, { entries: [one, other] })
    expect(await actionsOf(held, held.head)).toEqual([])
    await passCheck(held)
    await issue(held)
    for (const by of [held.head, held.adviser])
      expect(
        (await actionsOf(held, by)).map(({ says, ownedBy, ownerName, dueOn }) => [says, ownedBy, ownerName, dueOn]),
      ).toEqual([
        ['Ten minutes of arithmetic daily', 'school', null, '2026-12-11'],
        ['A day of the maths consultant', 'service', 'Ruth Adviser', '2026-12-11'],
      ])
  })

  test('NF-07: is not issued without a date, and no name of a person of the school is kept as its owner', async () => {
    const held = await aHeldVisit()
    const vague = action({ due: 'by Easter', ownerName: 'Leah Brandreth' })
    await save(held, { entries: [vague] })
    expect(await passCheck(held).catch(sourcesOf)).toEqual(['NF-07'])
    const record = await held.service.look(held.adviser, (look) => findNewestRecord(look, held.visitId))
    expect(record?.entries[0]).toMatchObject({ due: 'by Easter', ownerName: null })
  })

  test('is changed or taken back by a correction where it is still open', async () => {
    const held = await aHeldVisit()
    await save(held, { entries: [action(), action({ says: 'Another' })] })
    await passCheck(held)
    await issue(held)
    const correct = (look: Look) => doWork(look, (work) => correctRecord(work, held.visitId, 'A wrong date'))
    await held.service.act(held.adviser, correct)
    const draft = await held.service.look(held.adviser, (look) => findNewestRecord(look, held.visitId))
    const [first, second] = draft!.entries
    await save(held, {
      sections: [],
      entries: [
        { ...first!, due: '2027-01-15', fromRevision: first!.revision },
        { ...second!, isRemoved: true, fromRevision: second!.revision },
      ],
    })
    await passCheck(held)
    await issueCorrection(held)
    const actions = await actionsOf(held, held.head)
    expect(actions.map(({ dueOn }) => dueOn)).toEqual(['2027-01-15'])
  })
})

test('NF-86: has no place for a record: not for its adviser, the administrator, or the owner of the database', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  await service.act(adviser, (look) =>
    doWork(look, (work) => recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: 'yes' })),
  )
  const save = service.act(adviser, (look) => keepDraft(look, (work) => saveRecord(work, visitId, { sections: [] })))
  expect(await save.catch(sourcesOf)).toEqual(['NF-86'])
  for (const may of [true, false])
    await expect(
      service.db.owner.query(
        'insert into records (authority_id, id, visit_id, may_have_record, version, author_id) values ($1, $2, $3, $4, 1, $5)',
        [service.authorityId, newId(), visitId, may, adviser],
      ),
    ).rejects.toThrow(/violates/)
})
