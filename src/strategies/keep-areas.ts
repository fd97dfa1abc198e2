import { logEvent } from '#history/index.ts'
import type { SpecialistArea } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import {
  addAreaHolder,
  endAreaHolder,
  findAreaHolderToChange,
  listAreaHolders,
  listHoldersOfRoles,
} from './area-store.ts'
import { getAreas, mayKeepAreas } from './strategy-policy.ts'

/** SH-82. What stands against recording somebody under an area: it is one of the model's, they hold one of its roles, and are not under it already. */
export function whyCannotBeRecorded(
  area: SpecialistArea | undefined,
  person: { roles: readonly string[]; areas: readonly string[] } | undefined,
): Finding[] {
  const own = (id: string, says: string, field: string): Finding => ({
    ...{ kind: 'area', id, source: 'SH-82', says, field, weight: 'firm' },
  })
  if (!area) return [own('area-of-the-model', 'Choose an area', 'area')]
  if (!person?.roles.some((role) => area.roles.includes(role)))
    return [own('area-by-role', `Choose somebody who holds a role for ${area.name}`, 'person')]
  return person.areas.includes(area.id)
    ? [own('area-once', `They are recorded under ${area.name} already`, 'person')]
    : []
}

/** SH-82. Records a specialist under an area. Throws NotFound, NotAllowed, Refused. */
export async function recordUnderArea(work: Work, { person, area }: { person: string; area: string }): Promise<void> {
  const areas = getAreas(work)
  requireThat(mayKeepAreas(work), work, 'record somebody under an area')
  const found = areas.find(({ id }) => id === area)
  const [people, held] = await Promise.all([listHoldersOfRoles(work, found?.roles ?? []), listAreaHolders(work)])
  const who = people.find(({ id }) => id === person)
  const own = held.filter(({ personId }) => personId === person).map((each) => each.area)
  refuseIf(work, whyCannotBeRecorded(found, who && { roles: who.roles, areas: own }))
  await addAreaHolder(work, person, area)
  await log(work, 'recorded', person, found?.name ?? area)
}

/** Somebody is no longer recorded under an area. Throws NotFound, NotAllowed. */
export async function endUnderArea(work: Work, id: string): Promise<void> {
  const areas = getAreas(work)
  requireThat(mayKeepAreas(work), work, `end the area ${id}`)
  const held = isId(id) ? await findAreaHolderToChange(work, id) : undefined
  if (!held) throw new NotFound('area of somebody', id)
  await endAreaHolder(work, id)
  await log(work, 'ended', held.personId, areas.find((each) => each.id === held.area)?.name ?? held.area)
}

const log = (work: Work, name: string, personId: string, area: string) =>
  logEvent(work, {
    name: `area.${name}`,
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: { area: { after: area } },
  })
