import { sql } from 'kysely'
import { capital } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { holdsOver, ownSchoolsOf } from '#work/actor.ts'
import type { Due, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { findKind } from './collaboration-policy.ts'
import { mayBeKnown } from './collaboration-store.ts'

/** What is due later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
const MOST = 500

type Row = {
  id: string
  kind: string
  title: string
  schoolId: string
  schoolName: string
  startedOn: PlainDate
  finishesOn: PlainDate | null
  metOn: PlainDate | null
  isSaid: boolean
}

/** RO-49, RO-53, XX-10. Of those who keep joint work for schools of their own: the next meeting, and what came of it at its end. */
export const collaborationDues: DueSource = {
  name: 'joint work',
  async list(look, { people, schoolId }) {
    const rule = look.model.collaborations
    if (!rule) return []
    const own = new Set(ownSchoolsOf(look.actor))
    if (people && own.size === 0) return []
    const until = addDays(look.today, DAYS_AHEAD)
    const told = new Set<string>()
    return (await listGoingOn(look, schoolId)).flatMap((row) => {
      const kind = findKind(look, row.kind)
      if (!kind || told.has(row.id)) return []
      if (people && !(own.has(row.schoolId) && holdsOver(look.actor, kind.setUpBy, row.schoolId))) return []
      // Of several schools one stands for all: a list says it once.
      told.add(row.id)
      const base = {
        ...{ kind: 'joint-work', page: `/collaborations/${row.id}`, ownerId: undefined },
        ...{ ownerName: 'Whoever keeps it for a school', schoolId: row.schoolId, schoolName: row.schoolName },
      }
      const dues: Due[] = []
      if (kind.meets)
        dues.push({
          ...base,
          plainly: `${capital(kind.name)} without a meeting`,
          what: `Meet, or write down that you did: ${row.title}`,
          because: kind.meets.says,
          href: `${base.page}/entries`,
          dueOn: addDays(row.metOn ?? row.startedOn, kind.meets.days),
        })
      if (row.finishesOn)
        dues.push({
          ...base,
          plainly: `${capital(kind.name)} to end`,
          what: row.isSaid ? `End it: ${row.title}` : `Say what came of it: ${row.title}`,
          because: rule.outcome.says,
          href: row.isSaid ? `${base.page}/end` : `${base.page}/outcome`,
          dueOn: row.finishesOn,
        })
      return dues.filter(({ dueOn }) => dueOn <= until)
    })
  },
}

/** Joint work that goes on, a row for each school that takes part. */
async function listGoingOn(look: Look, schoolId: string | undefined): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.title, s.id as "schoolId", s.name as "schoolName", c.started_on::text as "startedOn", c.finishes_on::text as "finishesOn",
      (select max(e.held_on)::text from collaboration_entries e where e.authority_id = c.authority_id and e.collaboration_id = c.id) as "metOn",
      c.outcome is not null as "isSaid"
    from collaborations c join collaboration_schools j on j.authority_id = c.authority_id and j.collaboration_id = c.id and j.left_on is null
    join schools s on s.authority_id = j.authority_id and s.id = j.school_id
    where c.ended_on is null and c.started_on <= ${look.today} and ${mayBeKnown(look)} and ${schoolId ? sql`s.id = ${schoolId}::uuid` : sql`true`}
    order by c.started_on, c.id, s.name_sorted limit ${MOST}`.execute(look.db)
  return rows
}
