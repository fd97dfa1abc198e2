import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { aService } from '../../test/support/a-service.ts'
import { aFourthVisit } from '../../test/support/a-visit.ts'
import { listActions } from './action-store.ts'
import { addAction, type NewAction } from './add-action.ts'

const ACTION: NewAction = {
  says: 'Ten minutes of arithmetic daily',
  ownedBy: 'school',
  ownerName: 'Headteacher',
  dueOn: day('2026-11-27'),
  visitId: null,
}

test('what is agreed with a school is noted by its adviser with a trace, and by nobody else', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  const head = await service.addPerson({ role: 'headteacher', school })
  const stranger = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
  const add = (by: string) => service.act(by, (look) => doWork(look, (work) => addAction(work, school, ACTION)))

  const id = await add(adviser)
  await expect(add(head)).rejects.toThrow(NotAllowed)
  await expect(add(stranger)).rejects.toThrow(NotFound)
  const actions = await service.look(head, (look) => listActions(look, school))
  expect(actions).toMatchObject([{ id, says: ACTION.says, ownedBy: 'school', dueOn: '2026-11-27', doneOn: null }])
  const { rows } = await service.db.owner.query('select name, actor_id from events where authority_id = $1', [
    service.authorityId,
  ])
  expect(rows).toEqual([{ name: 'action.agreed', actor_id: adviser }])
})

test('NF-86: no action hangs on a visit of which nothing may be written, whoever puts it there', async () => {
  const { service, school, visitId } = await aFourthVisit()
  const put = service.db.owner.query(
    `insert into actions (authority_id, id, school_id, visit_id, says, owned_by) values ($1, $2, $3, $4, 'Meet the objective', 'school')`,
    [service.authorityId, newId(), school, visitId],
  )
  await expect(put).rejects.toThrow(/foreign key/)
})
