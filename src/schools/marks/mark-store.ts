import { sql } from 'kysely'
import { isId, newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Mark } from './mark.ts'

/** What a school is and was marked as, what stands first. */
export async function listMarks({ db }: Look, schoolId: string): Promise<Mark[]> {
  const { rows } = await sql<Mark>`
    select m.id, m.school_id as "schoolId", m.mark, m.because, p.name as "markedByName", m.started_on as "startedOn",
      m.finished_on as "finishedOn", m.revision
    from school_marks m join people p on p.authority_id = m.authority_id and p.id = m.marked_by
    where m.school_id = ${schoolId} order by m.finished_on desc nulls first, m.started_on desc, m.id`.execute(db)
  return rows
}

export async function findMark(look: Look, schoolId: string, id: string): Promise<Mark | undefined> {
  return isId(id) ? (await listMarks(look, schoolId)).find((each) => each.id === id) : undefined
}

export async function addMark(
  work: Work,
  mark: Pick<Mark, 'schoolId' | 'mark' | 'because' | 'startedOn'>,
): Promise<void> {
  await work.db
    .insertInto('school_marks')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      school_id: mark.schoolId,
      mark: mark.mark,
      because: mark.because,
      marked_by: work.actor.personId,
      started_on: mark.startedOn,
      finished_on: null,
    })
    .execute()
}

export async function endMarkRow(work: Work, id: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('school_marks')
    .set({ finished_on: finishedOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
