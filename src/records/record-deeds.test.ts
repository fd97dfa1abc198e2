import { describe, expect, test } from 'vitest'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { aFourthVisit, aHeldVisit, AUTUMN_DAY, sectionsOf, sourcesOf } from '../../test/support/a-visit.ts'
import { issueRecord, saveRecord } from './index.ts'
import { findNewestRecord } from './record-store.ts'
import type { EntrySave, SectionSave } from './save-rules.ts'
import type { SaveRecord } from './save-record.ts'
import { settleAside, type Settling } from './settle-aside.ts'

type Held = Awaited<ReturnType<typeof aHeldVisit>>

const save = ({ service, adviser, visitId }: Held, saved: Partial<SaveRecord>, by = adviser) =>
  service.act(by, (look) =>
    keepDraft(look, (work) => saveRecord(work, visitId, { sections: sectionsOf(service), ...saved })),
  )
const issue = ({ service, adviser, visitId }: Held, revision: number) =>
  service.act(adviser, (look) => doWork(look, (work) => issueRecord(work, visitId, revision)))
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
    expect(await issue(held, 2).catch(sourcesOf)).toEqual(['NF-26'])
    await save(held, { sections: evaluation('Pupils do well.', 1) })
    await issue(held, 3)
  })

  test('XX-06: once issued it is fixed, whoever tries', async () => {
    const held = await aHeldVisit()
    await save(held, {})
    await issue(held, 2)
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
    expect(sections.evaluation).toBe(2)
    expect(await bodyOf(held)).toBe('The newer text.')
    expect(await issue(held, 3).catch(sourcesOf)).toEqual(['XX-05'])

    const settle = (how: Settling) =>
      held.service.act(held.adviser, (look) =>
        keepDraft(look, (work) => settleAside(work, held.visitId, asides[0]!.id, how)),
      )
    await settle({ how: 'joined', body: 'The newer text. Written in the train.' })
    expect(await bodyOf(held)).toBe('The newer text. Written in the train.')
    await expect(settle({ how: 'taken' })).rejects.toThrow(NotFound)
    await issue(held, 4)
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

  test('keeps entries beside the sections, each over the state that its writer saw', async () => {
    const held = await aHeldVisit()
    const entry: EntrySave = {
      ...{ id: newId(), kind: 'recommendation', place: 0, subject: '', isAgreed: true, fromRevision: 0 },
      says: 'Daily reading in Year 3.',
    }
    const saved = await save(held, { entries: [entry] })
    expect(saved.entries).toEqual({ [entry.id]: 1 })
    await save(held, { sections: [], entries: [{ ...entry, says: 'Overtaken.', fromRevision: 0 }] })
    await save(held, { sections: [], entries: [{ ...entry, says: 'In both years.', fromRevision: 1 }] })
    const record = await held.service.look(held.adviser, (look) => findNewestRecord(look, held.visitId))
    expect(record?.entries).toMatchObject([{ id: entry.id, says: 'In both years.', isAgreed: true, revision: 2 }])
    await save(held, { sections: [], entries: [{ ...entry, fromRevision: 2, isRemoved: true }] })
    expect((await save(held, { sections: [] })).entries).toEqual({})
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
