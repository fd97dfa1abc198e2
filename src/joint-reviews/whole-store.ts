import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { Evidence, Member, Piece, Question, WholeReview } from './review.ts'

/** Everything that a review holds; what of it somebody may read is for whoever shows it to say. */
export async function readWhole({ db }: Look, reviewId: string): Promise<WholeReview> {
  const members = await sql<Member>`
    select m.id, m.person_id as "personId", p.name, m.role, m.joined_on as "joinedOn", m.left_on as "leftOn"
    from review_members m join people p on p.authority_id = m.authority_id and p.id = m.person_id
    where m.review_id = ${reviewId} order by p.name_sorted, m.id`.execute(db)
  const pieces = await sql<Piece>`
    select c.id, c.item, c.standing, c.says, c.place, c.file_id as "fileId", c.file_name as "fileName",
      c.added_on as "addedOn", p.name as "addedByName"
    from review_pieces c join people p on p.authority_id = c.authority_id and p.id = c.added_by
    where c.review_id = ${reviewId} order by c.id`.execute(db)
  const questions = await sql<Question>`
    select id, place, asks, is_focus as "isFocus" from review_questions
    where review_id = ${reviewId} order by place`.execute(db)
  const evidence = await sql<Evidence>`
    select e.id, e.question_id as "questionId", e.kind, e.seen_on as "seenOn", e.says, e.of_class as "ofClass",
      e.is_joint as "isJoint", e.joint_with as "jointWith", e.subject, e.standard, e.gathered_by as "gatheredById",
      p.name as "gatheredByName", e.struck_out_because as "struckOutBecause"
    from review_evidence e join people p on p.authority_id = e.authority_id and p.id = e.gathered_by
    where e.review_id = ${reviewId} order by e.seen_on, e.id`.execute(db)
  const judged = await db
    .selectFrom('review_judgements')
    .select(['judged', 'value'])
    .where('review_id', '=', reviewId)
    .execute()
  const parts = await db.selectFrom('review_parts').select(['part', 'body']).where('review_id', '=', reviewId).execute()
  return {
    ...{ members: members.rows, pieces: pieces.rows, questions: questions.rows, evidence: evidence.rows },
    judgements: new Map(judged.map(({ judged: of, value }) => [of, value])),
    parts: new Map(parts.map(({ part, body }) => [part, body])),
  }
}

/** Something that the service holds of a school and that can be linked: what it is, and where it is read. */
export type HeldPaper = {
  from: 'figures' | 'records' | 'inspections' | 'self-evaluations' | 'papers'
  says: string
  place: string
}

/** SH-37. What is held already of what is gathered before a review, the newest of each first. */
export async function listHeldPapers({ db }: Look, schoolId: string): Promise<HeldPaper[]> {
  const { rows } = await sql<HeldPaper>`
    (select 'figures' as "from", 'The figures that are held of the school' as says, '/schools/' || s.id || '/figures' as place
      from schools s where s.id = ${schoolId} and exists (
        select from figure_rows f join data_sets d on d.authority_id = f.authority_id and d.id = f.data_set_id
        where f.authority_id = s.authority_id and f.school_id = s.id and d.status = 'applied'))
    union all
    (select 'inspections', 'The inspection of ' || to_char(max(i.latest_on), 'FMDD FMMonth YYYY'), '/schools/' || ${schoolId} || '/inspections'
      from inspection_rows i join data_sets d on d.authority_id = i.authority_id and d.id = i.data_set_id
      where i.school_id = ${schoolId} and d.status = 'applied' and i.latest_on is not null having count(*) > 0)
    union all
    (select 'records', d.title || ', ' || to_char(d.issued_at, 'FMDD FMMonth YYYY'), '/visits/' || d.visit_id || '/record'
      from issued_documents d where d.school_id = ${schoolId} and d.record_id is not null
      order by d.issued_at desc, d.id limit 6)
    union all
    (select 'self-evaluations', 'For ' || e.school_year || '/' || right((e.school_year + 1)::text, 2), '/self-evaluations/' || e.id
      from self_evaluations e where e.school_id = ${schoolId} and e.status = 'in-force'
      order by e.school_year desc, e.id limit 2)
    union all
    (select 'papers', l.title, '/library/' || l.id from library_documents l
      where l.school_id = ${schoolId} and l.withdrawn_at is null order by l.title_sorted, l.id limit 20)`.execute(db)
  return rows
}
