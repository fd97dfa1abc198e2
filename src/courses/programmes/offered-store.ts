import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Judgement, Repeatable } from './offered.ts'

/** The schools to which a course is limited, by name; none where it is for all. */
export async function listInvited(look: Look, courseId: string): Promise<{ id: string; name: string; urn: string }[]> {
  return look.db
    .selectFrom('course_invitations as i')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'i.authority_id').onRef('s.id', '=', 'i.school_id'),
    )
    .select(['s.id', 's.name', 's.urn'])
    .where('i.course_id', '=', courseId)
    .orderBy('s.name_sorted')
    .orderBy('s.id')
    .limit(500)
    .execute()
}

/** Limits a course to some schools, in the place of those before; to none: for all. */
export async function keepInvited({ db, actor }: Work, courseId: string, schoolIds: readonly string[]): Promise<void> {
  await db.deleteFrom('course_invitations').where('course_id', '=', courseId).execute()
  if (schoolIds.length === 0) return
  const rows = schoolIds.map((schoolId) => ({
    ...{ authority_id: actor.authorityId, id: newId(), course_id: courseId, school_id: schoolId },
  }))
  await db.insertInto('course_invitations').values(rows).execute()
}

/** Marks to whom a course is offered, and of which it is the repeat. */
export async function keepOffered(
  { db }: Work,
  courseId: string,
  { universal, repeatOf }: { universal: boolean; repeatOf?: string | null },
): Promise<void> {
  await db
    .updateTable('courses')
    .set({ is_universal: universal, ...(repeatOf !== undefined && { repeat_of: repeatOf }) })
    .where('id', '=', courseId)
    .execute()
}

/** What was said of a course by those who evaluate programmes, the first first. */
export async function listJudgements(look: Look, courseId: string): Promise<Judgement[]> {
  return look.db
    .selectFrom('course_judgements as j')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'j.authority_id').onRef('p.id', '=', 'j.judged_by'),
    )
    .select(['j.id', 'j.judged_by as judgedById', 'p.name as judgedByName', 'j.role', 'j.worked', 'j.words'])
    .select('j.judged_on as judgedOn')
    .where('j.course_id', '=', courseId)
    .orderBy('j.judged_on')
    .orderBy('j.id')
    .limit(200)
    .execute()
}

export async function addJudgement(
  { db, actor, today }: Work,
  courseId: string,
  said: { role: string; schoolId: string | null; worked: boolean; words: string | null },
): Promise<void> {
  await db
    .insertInto('course_judgements')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), course_id: courseId, judged_by: actor.personId },
      ...{ role: said.role, school_id: said.schoolId, worked: said.worked, words: said.words, judged_on: today },
    })
    .execute()
}

/** A course as what may be repeated; undefined where there is none. */
export async function findRepeatable(look: Look, courseId: string): Promise<Repeatable | undefined> {
  const { rows } = await sql<Repeatable>`
    select c.id, c.title, c.status, c.is_universal as "isUniversal",
      (select count(*)::integer from course_judgements j where j.authority_id = c.authority_id and j.course_id = c.id) as judgements,
      (select count(*)::integer from course_judgements j
        where j.authority_id = c.authority_id and j.course_id = c.id and j.worked) as worked,
      (select r.id from courses r
        where r.authority_id = c.authority_id and r.repeat_of = c.id and r.status <> 'cancelled' limit 1) as "repeatedAs"
    from courses c where c.id = ${courseId}`.execute(look.db)
  return rows[0]
}

/** An earlier course of a kind and name that schools could book, the newest; `but` is left out. */
export async function findNamesake(
  look: Look,
  { kind, title, but }: { kind: string; title: string; but?: string | undefined },
): Promise<{ id: string; title: string } | undefined> {
  return look.db
    .selectFrom('courses')
    .select(['id', 'title'])
    .where('kind', '=', kind)
    .where(sql<boolean>`lower(title) = lower(${title.trim()})`)
    .where('status', '=', 'held')
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .orderBy('first_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}
