import { describe, expect, test } from 'vitest'
import { NotAllowed } from '#work/failures.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, keepDraft } from '#work/work.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { aFourthVisit, aHeldVisit, AUTUMN_DAY, sectionsOf, sourcesOf } from '../../test/support/a-visit.ts'
import { issueRecord, saveRecord } from './index.ts'
import { listRecords } from './record-store.ts'

describe('the record of a visit', () => {
  test('NF-26: is not issued with an empty evaluation, and is when it is written', async () => {
    const { service, adviser, visitId } = await aHeldVisit()
    const save = (revision: number, evaluation: string) =>
      service.act(adviser, (look) =>
        keepDraft(look, (work) =>
          saveRecord(work, visitId, { revision, sections: sectionsOf(service, { evaluation }), next: 'write' }),
        ),
      )
    const issue = (revision: number) =>
      service.act(adviser, (look) => doWork(look, (work) => issueRecord(work, visitId, revision)))
    await save(0, ' ')
    expect(await issue(2).catch(sourcesOf)).toEqual(['NF-26'])
    await save(2, 'Pupils do well.')
    await issue(3)
  })

  test('XX-06: once issued it is fixed, whoever tries', async () => {
    const { service, adviser, visitId } = await aHeldVisit()
    await service.act(adviser, (look) =>
      keepDraft(look, (work) =>
        saveRecord(work, visitId, { revision: 0, sections: sectionsOf(service), next: 'write' }),
      ),
    )
    await service.act(adviser, (look) => doWork(look, (work) => issueRecord(work, visitId, 2)))
    const again = service.act(adviser, (look) =>
      keepDraft(look, (work) =>
        saveRecord(work, visitId, { revision: 2, sections: sectionsOf(service), next: 'write' }),
      ),
    )
    expect(await again.catch(sourcesOf)).toContain('XX-06')
    const [record] = await service.look(adviser, (look) => listRecords(look, visitId))
    for (const statement of [
      'update record_sections set body = $2 where record_id = $1',
      'update records set corrects_because = $2 where id = $1',
    ])
      await expect(service.db.owner.query(statement, [record!.id, 'x'])).rejects.toThrow(/issued record is fixed/)
  })

  test('an older state never replaces a newer one', async () => {
    const { service, adviser, visitId } = await aHeldVisit()
    const save = (revision: number) =>
      service.act(adviser, (look) =>
        keepDraft(look, (work) =>
          saveRecord(work, visitId, { revision, sections: sectionsOf(service), next: 'write' }),
        ),
      )
    await save(0)
    expect(await save(0).catch(sourcesOf)).toEqual(['XX-05'])
    await save(2)
  })

  test('is written by nobody but the person who made the visit', async () => {
    const { service, school, visitId } = await aHeldVisit()
    const other = await service.addPerson({ role: 'link-adviser', school })
    const save = service.act(other, (look) =>
      keepDraft(look, (work) => saveRecord(work, visitId, { revision: 0, sections: [], next: 'write' })),
    )
    await expect(save).rejects.toThrow(NotAllowed)
  })
})

test('NF-86: has no place for a record: not for its adviser, the administrator, or the owner of the database', async () => {
  const { service, adviser, visitId } = await aFourthVisit()
  await service.act(adviser, (look) =>
    doWork(look, (work) => recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: 'yes' })),
  )
  const save = service.act(adviser, (look) =>
    keepDraft(look, (work) => saveRecord(work, visitId, { revision: 0, sections: [], next: 'write' })),
  )
  expect(await save.catch(sourcesOf)).toEqual(['NF-86'])
  for (const may of [true, false])
    await expect(
      service.db.owner.query(
        'insert into records (authority_id, id, visit_id, may_have_record, version, author_id) values ($1, $2, $3, $4, 1, $5)',
        [service.authorityId, newId(), visitId, may, adviser],
      ),
    ).rejects.toThrow(/violates/)
})
