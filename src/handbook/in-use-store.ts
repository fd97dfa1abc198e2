import { sql } from 'kysely'
import type { IdInUse } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'

type Row = { list: IdInUse['list']; id: string }

const USED_BY: Partial<Record<IdInUse['list'], string>> = {
  roles: 'people who hold it',
  training: 'trainings on file',
  groupKinds: 'groups',
  terms: 'dates that are set',
  visitTypes: 'visits that are booked',
  foci: 'actions or plans that are open',
}

/** The ids of the model that open things name today: one query over every table that names one. */
export async function listIdsInUse(look: Look, from: SchoolYear): Promise<IdInUse[]> {
  const { rows } = await sql<Row>`
    select 'roles' as list, role as id from held_roles where finished_on is null or finished_on >= ${look.today}
    union select 'training', training from training_held where struck_out_because is null
    union select 'groupKinds', kind from groups where finished_on is null or finished_on >= ${look.today}
    union select 'terms', term from terms where withdrawn_at is null and school_year >= ${from}
    union select 'foci', focus from actions where focus is not null and done_on is null and struck_out_because is null
    union select 'foci', focus from plans where focus is not null and status in ('draft', 'offered', 'agreed')
    union select 'visitTypes', visit_type from visits where status = 'booked'
    order by 1, 2`.execute(look.db)
  // A trust or a diocese is a group of the register's kind, which no model names.
  const isOfModel = ({ list, id }: Row) => list !== 'groupKinds' || look.model.groupKinds.some((kind) => kind.id === id)
  return rows.filter(isOfModel).map((row) => ({ ...row, usedBy: USED_BY[row.list] ?? 'open things' }))
}
