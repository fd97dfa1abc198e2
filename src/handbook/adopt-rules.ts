import { checkAgainst, MODEL_STATUSES, powersOf, type IdInUse, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Actor } from '#work/actor.ts'

export type Adopting = {
  next: ServiceModel
  schoolYear: SchoolYear
  thisYear: SchoolYear
  /** Whether this version is what was adopted last for that very year. */
  runsAlready: boolean
  inUse: readonly IdInUse[]
  actor: Pick<Actor, 'roles'>
}

/** XX-02. Everything that stands against a model's running from a school year on. */
export function whyModelCannotBeAdopted(adopting: Adopting): Finding[] {
  const { next, schoolYear, thisYear, runsAlready, inUse } = adopting
  const found: Finding[] = []
  const add = (id: string, says: string, weight: Finding['weight'] = 'firm') =>
    found.push({ kind: id, id, source: 'XX-02', says, field: 'schoolYear', weight })
  if (schoolYear < thisYear || schoolYear > thisYear + 2)
    add('model-for-this-year-or-later', `Choose ${showSchoolYear(thisYear)} or one of the two years after it.`)
  if (runsAlready) add('model-runs-already', `This model runs in ${showSchoolYear(schoolYear)} already.`)
  for (const { wrong, right, list, id } of checkAgainst(next, inUse))
    add(
      `model-keeps-ids-in-use.${list}.${id}`,
      `${wrong[0]?.toUpperCase()}${wrong.slice(1)}. Right would be: ${right}.`,
    )
  if (!keepsTheModel(adopting))
    add(
      'model-leaves-somebody-to-keep-it',
      'Under this model you could adopt no other: your role no longer keeps the model.',
    )
  if (next.identity.status !== 'final')
    add('model-is-final', `The model is ${MODEL_STATUSES[next.identity.status]}, not final.`, 'soft')
  return found
}

function keepsTheModel({ next, actor }: Adopting): boolean {
  return actor.roles
    .filter((held) => held.scope === 'authority' && next.roles.some(({ id }) => id === held.role))
    .some((held) => {
      const { here, everywhere } = powersOf(next, held.role)
      return (['keep-model', 'keep-service'] as const).some((power) => here.has(power) || everywhere.has(power))
    })
}
