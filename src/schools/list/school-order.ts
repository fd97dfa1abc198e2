import { sql, type RawBuilder } from 'kysely'
import type { OrderBy } from '#db/turning.ts'
import type { ServiceModel } from '#model/index.ts'
import { inPhase, ofType } from './school-conditions.ts'
import type { SchoolSort } from './school-filter.ts'

const NAME: readonly OrderBy[] = [
  { of: sql`s.name_sorted`, type: 'text' },
  { of: sql`s.id`, type: 'uuid' },
]

/** What an order of schools `s` goes by: a phase or type as the list shows it, then the name. */
export function orderOf(model: ServiceModel, { by }: SchoolSort): readonly OrderBy[] {
  if (by === 'name') return NAME
  const shown =
    by === 'phase'
      ? shownAs(model.phases, 'phase_name', (id) => inPhase(model, id))
      : shownAs(model.schoolTypes, 'type_name', (id) => ofType(model, id))
  return [{ of: shown, type: 'text' }, ...NAME]
}

type Named = readonly { id: string; name: string }[]

/** The model's name for what a school is, or the register's where the model has none: as `phaseOfSchool` and `typeOfSchool` say it. */
function shownAs(named: Named, column: string, is: (id: string) => RawBuilder<boolean>) {
  const otherwise = sql`coalesce(${sql.ref(`s.${column}`)}, '')`
  const cases = named.map(({ id, name }) => sql`when ${is(id)} then ${name}::text`)
  return cases.length === 0
    ? sql`lower(${otherwise})`
    : sql`lower(case ${sql.join(cases, sql` `)} else ${otherwise} end)`
}
