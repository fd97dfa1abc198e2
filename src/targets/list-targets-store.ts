import { sql } from 'kysely'
import { afterSchoolByName, isOverseenBy } from '#schools/index.ts'
import { isNamedFor, namedForSchool } from '#people/index.ts'
import type { Look } from '#work/work.ts'
import type { TargetStands } from './target-words.ts'
import type { Target, TargetStep } from './target.ts'

/** Where one school stands with its targets for a year. */
export type TargetLine = {
  schoolId: string
  schoolName: string
  status: TargetStep | null
  finalOn: string | null
  /** The last step that was taken. */
  lastOn: string | null
  /** Who is named for the school. */
  adviserName: string | null
  /** What it sets itself, where that is asked for. */
  targets?: readonly Omit<Target, 'comment'>[] | null | undefined
}

export type TargetsAsk = {
  year: number
  stands: TargetStands | undefined
  after: string | undefined
  /** Whose schools, by the id of who is named for them. */
  adviser?: string | undefined
  /** Whether what each sets itself is wanted too. */
  isWhole?: boolean | undefined
  /** Only some schools, by their ids. */
  schoolIds?: readonly string[] | undefined
}

/** The places where targets can stand; a set that is final is final, whatever its last step is called. */
export const STANDS = ['none', 'proposed', 'discussed', 'agreed', 'sanctioned', 'final'] as const

const stands = sql<TargetStands>`case when t.final_on is not null then 'final' else coalesce(t.status, 'none') end`

/** Schools that are open and served, with their targets for the year, by name. */
function lines(
  look: Look,
  { year, schoolIds, adviser }: Pick<TargetsAsk, 'year' | 'schoolIds' | 'adviser'>,
  phases: readonly string[],
) {
  return look.db
    .selectFrom('schools as s')
    .leftJoin('target_sets as t', (join) =>
      join
        .onRef('t.authority_id', '=', 's.authority_id')
        .onRef('t.school_id', '=', 's.id')
        .on('t.target_year', '=', year),
    )
    .where('s.status', 'in', ['open', 'proposed-to-close'])
    .where('s.phase_name', 'in', [...phases])
    .where(isOverseenBy(look))
    .$if(adviser !== undefined, (query) => query.where(isNamedFor(look, adviser ?? '')))
    .$if(schoolIds !== undefined, (query) => query.where(sql<boolean>`s.id = any (${[...(schoolIds ?? [])]}::uuid[])`))
}

/** One page of the list: up to `limit` schools after one of them. */
export async function listTargetLines(
  look: Look,
  ask: TargetsAsk,
  phases: readonly string[],
  limit: number,
): Promise<TargetLine[]> {
  return lines(look, ask, phases)
    .select([
      's.id as schoolId',
      's.name as schoolName',
      't.status',
      't.final_on as finalOn',
      sql<
        string | null
      >`(select max(x.taken_on) from target_steps x where x.authority_id = t.authority_id and x.set_id = t.id)`.as(
        'lastOn',
      ),
      namedForSchool(look).as('adviserName'),
    ])
    .$if(ask.isWhole === true, (query) =>
      query.select(
        sql<TargetLine['targets']>`(select json_agg(json_build_object('measure', x.measure, 'pupils', x.pupils,
          'proposed', x.proposed, 'value', x.value)) from targets x where x.authority_id = t.authority_id and x.set_id = t.id)`.as(
          'targets',
        ),
      ),
    )
    .$if(ask.stands !== undefined, (query) => query.where(sql<boolean>`${stands} = ${ask.stands}`))
    .$if(ask.after !== undefined, (query) => query.where(afterSchoolByName(ask.after!)))
    .orderBy('s.name_sorted')
    .orderBy('s.id')
    .limit(limit)
    .execute()
}

/** How many schools stand where. */
export async function countTargetLines(
  look: Look,
  ask: TargetsAsk,
  phases: readonly string[],
): Promise<ReadonlyMap<TargetStands, number>> {
  const rows = await lines(look, ask, phases)
    .select([stands.as('stands'), ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(stands)
    .execute()
  return new Map(rows.map((row) => [row.stands, Number(row.count)]))
}
