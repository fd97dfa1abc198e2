import { sql } from 'kysely'
import { countsToday } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { jointReach } from './collaboration-policy.ts'
import type { Collaboration, JointEntry, JointPerson, JointSchool, WholeCollaboration } from './collaboration.ts'

/** Whether somebody may know of a joint work `c`: one of its schools is within their reach, or they are named in it. */
export function mayBeKnown(look: Look) {
  const reach = jointReach(look)
  if (reach.everything) return sql<boolean>`true`
  return sql<boolean>`(exists (
    select from collaboration_schools k where k.authority_id = c.authority_id and k.collaboration_id = c.id and ${withinReach(reach, 'k.school_id')}
  ) or exists (
    select from collaboration_people k where k.authority_id = c.authority_id and k.collaboration_id = c.id and k.person_id = ${look.actor.personId}
  ))`
}

/** The columns of one, for every query of them. */
const columns = [
  ...(['c.id', 'c.kind', 'c.model_version_id as modelVersionId', 'c.title', 'c.issue', 'c.appointment'] as const),
  ...(['c.appointed_by as appointedById', 'c.job', 'c.measure', 'c.baseline', 'c.started_on as startedOn'] as const),
  ...(['c.finishes_on as finishesOn', 'c.reached', 'c.outcome'] as const),
  ...(['c.saving_pence as savingPence', 'c.released', 'c.outcome_on as outcomeOn'] as const),
  ...(['c.ended_on as endedOn', 'c.revision'] as const),
] as const

const collaborations = (look: Look) =>
  look.db
    .selectFrom('collaborations as c')
    .select(columns)
    // One name for each line that is shown: joined, everybody's people are read.
    .select(
      sql<string>`(select p.name from people p where p.authority_id = c.authority_id and p.id = c.set_up_by)`.as(
        'setUpByName',
      ),
    )
    .where(mayBeKnown(look))

/** One that the person may know of, with its schools and people; undefined when there is none. */
export async function findCollaboration(look: Look, id: string): Promise<WholeCollaboration | undefined> {
  const found = await collaborations(look).where('c.id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const [schools, people] = await Promise.all([listJointSchools(look, id), listJointPeople(look, id)])
  return { ...found, schools, people }
}

/** The same, held until the deed ends: two who add the last school at once do not make one too many. */
export async function findCollaborationToChange(work: Work, id: string): Promise<WholeCollaboration | undefined> {
  await work.db.selectFrom('collaborations').select('id').where('id', '=', id).forUpdate().execute()
  return findCollaboration(work, id)
}

/** The schools of one, those before too, each with its communities today. */
async function listJointSchools(look: Look, id: string): Promise<JointSchool[]> {
  const group = look.model.collaborations?.group ?? ''
  const { rows } = await sql<JointSchool>`
    select j.id, j.school_id as "schoolId", s.name as "schoolName", j.who, j.joined_on::text as "joinedOn", j.left_on::text as "leftOn",
      coalesce((select array_agg(g.name order by g.name_sorted) from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
        where m.authority_id = j.authority_id and m.school_id = j.school_id and g.kind = ${group} and ${countsToday(look)}), '{}') as communities
    from collaboration_schools j join schools s on s.authority_id = j.authority_id and s.id = j.school_id
    where j.collaboration_id = ${id} order by j.left_on nulls first, s.name_sorted, j.id limit 500`.execute(look.db)
  return rows
}

/** Who is or was named in one. */
async function listJointPeople(look: Look, id: string): Promise<JointPerson[]> {
  const { rows } = await sql<JointPerson>`
    select j.id, j.part, j.person_id as "personId", coalesce(p.name, j.in_words) as name, j.since_on::text as "sinceOn", j.until_on::text as "untilOn"
    from collaboration_people j left join people p on p.authority_id = j.authority_id and p.id = j.person_id
    where j.collaboration_id = ${id} order by j.until_on nulls first, j.since_on, j.id limit 500`.execute(look.db)
  return rows
}

/** The meetings and contacts of one, the latest first. */
export async function listEntries(look: Look, id: string): Promise<JointEntry[]> {
  const { rows } = await sql<JointEntry>`
    select e.id, e.sort, e.held_on::text as "heldOn", e.about, p.name as "writtenByName"
    from collaboration_entries e join people p on p.authority_id = e.authority_id and p.id = e.written_by
    where e.collaboration_id = ${id} order by e.held_on desc, e.id desc limit 500`.execute(look.db)
  return rows
}

/** What a list of joint work is narrowed by. */
export type JointFilter = {
  kind?: string | undefined
  communityId?: string | undefined
  schoolId?: string | undefined
  isOver?: boolean | undefined
}

/** A joint work as a list shows it: with the names of its schools, and when they last met. */
export type JointLine = Collaboration & {
  schoolNames: string
  schools: number
  metOn: PlainDate | null
  entries: number
}

const ofNow = sql`from collaboration_schools k join schools n on n.authority_id = k.authority_id and n.id = k.school_id
  where k.authority_id = c.authority_id and k.collaboration_id = c.id and (k.left_on is null or c.ended_on is not null and k.left_on >= c.ended_on)`

/** Joint work that the person may know of, the latest begun first, after one of them. */
export async function listCollaborations(
  look: Look,
  { kind, communityId, schoolId, isOver, after, limit }: JointFilter & { after?: string | undefined; limit: number },
): Promise<JointLine[]> {
  return collaborations(look)
    .select([
      sql<string>`coalesce((select string_agg(n.name, ', ' order by n.name_sorted) ${ofNow}), '')`.as('schoolNames'),
      sql<number>`(select count(*)::integer ${ofNow})`.as('schools'),
      sql<PlainDate | null>`(select max(e.held_on)::text from collaboration_entries e
        where e.authority_id = c.authority_id and e.collaboration_id = c.id)`.as('metOn'),
      sql<number>`(select count(*)::integer from collaboration_entries e
        where e.authority_id = c.authority_id and e.collaboration_id = c.id)`.as('entries'),
    ])
    .$if(kind !== undefined, (query) => query.where('c.kind', '=', kind!))
    .$if(isOver !== undefined, (query) => query.where('c.ended_on', isOver ? 'is not' : 'is', null))
    .$if(schoolId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from collaboration_schools k where k.authority_id = c.authority_id and k.collaboration_id = c.id
          and k.school_id = ${schoolId}::uuid and k.left_on is null)`,
      ),
    )
    .$if(communityId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from collaboration_schools k join group_memberships m on m.authority_id = k.authority_id and m.school_id = k.school_id
          where k.authority_id = c.authority_id and k.collaboration_id = c.id and k.left_on is null and m.group_id = ${communityId}::uuid and ${countsToday(look)})`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(c.started_on, c.id) < (select a.started_on, a.id from collaborations a where a.id = ${after}::uuid)`,
      ),
    )
    .orderBy('c.started_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()
}
