import { logEvent } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { isHeldOn, type HeldRole } from '../held-role.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPerson, getPersonToChange } from '../person/person-store.ts'
import { listRolesOf } from '../role/held-role-store.ts'
import { whyManagerCannotBe } from './manager-rules.ts'
import { listAreasOf, listManaging, putManager } from './manager-store.ts'

/** Names who manages a person's work from a day on; the one before ends on the day before. */
export async function nameManager(work: Work, personId: string, managerId: string, startedOn: PlainDate) {
  const person = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `name the manager of ${personId}`)
  const manager = await getPerson(work, managerId)
  const current = (await listManaging(work, personId)).find(
    (each) => each.personId === personId && each.finishedOn === null,
  )
  refuseIf(
    work,
    whyManagerCannotBe({
      model: work.model,
      person: { id: person.id, name: person.name, ...(await worksOn(work, personId, startedOn)) },
      manager: { id: manager.id, name: manager.name, ...(await worksOn(work, managerId, startedOn)) },
      startedOn,
      currentSince: current?.startedOn,
    }),
  )
  await putManager(work, personId, managerId, startedOn)
  await logEvent(work, {
    name: 'person.manager-named',
    subjects: [
      { kind: 'person', id: personId },
      { kind: 'person', id: managerId },
    ],
    audience: 'keep-people',
    changes: {
      person: { after: person.name },
      manager: { before: current?.managerName ?? null, after: manager.name },
      startedOn: { after: startedOn },
    },
  })
}

/** The roles that a person holds on a day, and the areas that their schools lie in. */
export async function worksOn(look: Look, personId: string, on: PlainDate) {
  const held: HeldRole[] = (await listRolesOf(look, [personId])).filter((each) => isHeldOn(each, on))
  const areas = look.model.groupKinds.filter(({ isArea }) => isArea).map(({ id }) => id)
  const schoolIds = [...new Set(held.flatMap((each) => each.schoolIds))]
  return { roles: held.map(({ role }) => role), areas: await listAreasOf(look, schoolIds, areas) }
}
