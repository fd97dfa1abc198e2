import { sql, type RawBuilder } from 'kysely'
import { keptBy, type FiguresHeld } from '#figures/index.ts'
import { advisersOfSchools, maySeePeople, schoolsAdvisedBy } from '#people/index.ts'
import { schoolsInGroup, sightOf } from '#schools/index.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { FiguresAsk, FiguresChoices } from './figures-ask.ts'
import type { SchoolOfList } from './service-figures.ts'

type Asked = Pick<FiguresAsk, 'phase' | 'district' | 'group' | 'whose'>

/**
 * The open schools that a person may know of, as far as a list asks for them, by name: all of them, or as many as are wanted
 * after one of them. One query.
 */
export async function listSchoolsToCompare(
  look: Look,
  ask: Asked,
  turn?: { after: string | undefined; limit: number },
): Promise<SchoolOfList[]> {
  const { rows } = await sql<SchoolOfList>`
    select s.id, s.name, s.name_sorted as "nameSorted", s.phase_name as phase, s.district_name as district,
      s.la_code as "laCode"
    from schools s
    where ${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close') and ${askedFor(look, ask)}
      ${turn?.after ? sql`and ${isAfter(turn.after)}` : sql``}
    order by s.name_sorted, s.id ${turn ? sql`limit ${turn.limit}` : sql``}`.execute(look.db)
  return rows
}

/** After a school that is not there the list begins anew. */
const isAfter = (id: string) => sql`(s.name_sorted, s.id) > (
  coalesce((select a.name_sorted from schools a where a.id = ${id}::uuid), ''),
  coalesce((select a.id from schools a where a.id = ${id}::uuid), ${NOBODY}::uuid))`

const NOBODY = '00000000-0000-0000-0000-000000000000'

function askedFor(look: Look, { phase, district, group, whose }: Asked): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(phase ? [sql`s.phase_name = ${phase}`] : []),
    ...(district ? [sql`s.district_name = ${district}`] : []),
    ...(whose === 'mine' ? [sql`s.id = any (${ownSchoolsOf(look.actor)}::uuid[])`] : []),
    ...(whose && whose !== 'mine' ? [sql`s.id in (${schoolsAdvisedBy(look, whose)})`] : []),
    ...(group ? [sql`s.id in (${schoolsInGroup(look, group)})`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/**
 * What a list can be narrowed by: measures with what of them is applied, the phases and districts of schools in sight, groups, and, for
 * who sees people, advisers. One query; what is applied is kept by the process (decision 14).
 */
export async function listFiguresChoices(look: Look, { version }: FiguresHeld): Promise<FiguresChoices> {
  const seen = sql`${withinReach(sightOf(look), 's.id')} and s.status in ('open', 'proposed-to-close')`
  const measured = await keptBy(`${look.actor.authorityId} measured`, version, () => listMeasured(look))
  const { rows } = await sql<Omit<FiguresChoices, 'measured'>>`select
    array(select distinct s.phase_name from schools s where ${seen} and s.phase_name is not null order by 1) as phases,
    array(select distinct s.district_name from schools s where ${seen} and s.district_name is not null order by 1) as districts,
    ${listOf(sql`select g.id, g.name from groups g order by g.name_sorted limit 500`)} as groups,
    ${maySeePeople(look) ? listOf(advisersOfSchools(look)) : sql`'[]'::json`} as advisers`.execute(look.db)
  const [choices] = rows
  if (!choices) throw new Error('a query of one row gave none')
  return { ...choices, measured }
}

const listOf = (query: RawBuilder<unknown>) => sql`(select coalesce(json_agg(each), '[]') from (${query}) each)`

/** Of which measure, year and groups of pupils anything is applied. */
async function listMeasured({ db }: Look): Promise<FiguresChoices['measured']> {
  const { rows } = await sql<FiguresChoices['measured'][number]>`
  select f.measure, f.year, array_agg(distinct f.pupils) as pupils
  from figure_distributions f join data_sets d on d.id = f.data_set_id and d.status = 'applied' and d.kind = 'result'
  group by f.measure, f.year`.execute(db)
  return rows
}
