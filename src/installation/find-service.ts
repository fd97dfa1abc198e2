import type pg from 'pg'
import { readModel, type ServiceModel } from '#model/index.ts'

/** A service of this installation, and the model that was adopted last. */
export type FoundService = { authorityId: string; name: string; modelVersionId: string; model: ServiceModel }

/** Finds a service by its name, or the only one there is. As the owner. Throws one sentence that names those there are. */
export async function findService(owner: Pick<pg.Client, 'query'>, asked: string | undefined): Promise<FoundService> {
  const { rows: all } = await owner.query<{ id: string; name: string }>(
    'select authority_id as id, name from authorities order by name',
  )
  if (all.length === 0)
    throw new Error('There is no service here yet. bin/waymark serve prints the address at which to set one up.')
  const wanted = asked?.toLowerCase()
  const found = wanted === undefined ? all : all.filter(({ name }) => name.toLowerCase() === wanted)
  const [service] = found
  if (!service || found.length > 1)
    throw new Error(
      `${asked === undefined ? 'There are several services' : `There is no service ${asked}`}: name one with --authority. Here are ${all.map(({ name }) => name).join(', ')}.`,
    )
  const { rows } = await owner.query<{ id: string; body: string }>(
    `select v.id, v.body from model_adoptions a join model_versions v on v.authority_id = a.authority_id and v.id = a.model_version_id
     where a.authority_id = $1 order by a.adopted_at desc, a.school_year limit 1`,
    [service.id],
  )
  const { model } = readModel(rows[0]?.body ?? '', 'the adopted model')
  if (!rows[0] || !model) throw new Error(`${service.name} has no model that can be read.`)
  return { authorityId: service.id, name: service.name, modelVersionId: rows[0].id, model }
}
