import { createHash } from 'node:crypto'
import type pg from 'pg'
import { readModel } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { schoolYearOf, toSchoolYear, type SchoolYear } from '#shared/school-year.ts'

/** What founding a service needs: its name, the model it runs by, and who looks after it. */
export type NewService = {
  name: string
  laCodes: readonly string[]
  /** The service model's text. */
  modelText: string
  administrator: { name: string; email: string }
  /** The service's clock; the model runs from this moment's school year. */
  now: Date
  /** The school year from which the model runs; the current one unless given. */
  schoolYear?: SchoolYear
}

export type FoundedService = { authorityId: string; administratorId: string; modelVersionId: string }

/** Founds a service as the owner of the database. Throws one sentence when the model has faults. */
export async function foundService(owner: Pick<pg.Client, 'query'>, service: NewService): Promise<FoundedService> {
  const { values, founded } = foundingValues(service)
  await owner.query(`select access.found_service(${values.map((_, at) => `$${at + 1}`).join(', ')})`, values)
  return founded
}

/** The values of `access.found_service`, in its order. */
export function foundingValues(service: NewService): { values: unknown[]; founded: FoundedService } {
  const { model, faults } = readModel(service.modelText, 'the model')
  if (!model)
    throw new Error(`The service model has faults; the first is on line ${faults[0]?.line}: ${faults[0]?.wrong}`)
  const role = model.roles.find(({ kind }) => kind === 'service-administrator')
  if (!role)
    throw new Error(
      'The service model has no role of the kind service-administrator, so that nobody could look after it.',
    )
  const founded = { authorityId: newId(), administratorId: newId(), modelVersionId: newId() }
  const today = londonDateOf(service.now)
  const { identity, format } = model
  const checksum = createHash('sha256').update(service.modelText).digest('hex')
  const values = [
    founded.authorityId,
    service.name,
    service.laCodes,
    founded.modelVersionId,
    format,
    identity.title,
    toSchoolYear(identity.schoolYear) ?? schoolYearOf(today),
    service.modelText,
    checksum,
    service.schoolYear ?? schoolYearOf(today),
    founded.administratorId,
    service.administrator.name,
    service.administrator.email,
    role.id,
    service.now,
    today,
  ]
  return { values, founded }
}
