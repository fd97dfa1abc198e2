import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { AgreedGrade, Established, Evidence, JudgedTool } from './at-visit.ts'

/** NF-62. What was agreed at one visit of one self-evaluation. */
export async function listAgreed({ db }: Look, visitId: string, selfEvaluationId: string): Promise<AgreedGrade[]> {
  const { rows } = await sql<AgreedGrade>`
    select g.area, g.school_grade as "schoolGrade", g.agreed_grade as "agreedGrade", g.says, p.name as "agreedByName", g.agreed_at as "agreedAt"
    from agreed_grades g join people p on p.authority_id = g.authority_id and p.id = g.agreed_by
    where g.visit_id = ${visitId} and g.self_evaluation_id = ${selfEvaluationId}`.execute(db)
  return rows
}

/** The latest grade agreed for each area of a self-evaluation, with the visit at which it was. */
export async function listLatestAgreed(
  { db }: Look,
  selfEvaluationId: string,
): Promise<(AgreedGrade & { visitId: string; heldOn: string | null })[]> {
  const { rows } = await sql<AgreedGrade & { visitId: string; heldOn: string | null }>`
    select distinct on (g.area) g.area, g.school_grade as "schoolGrade", g.agreed_grade as "agreedGrade", g.says,
      p.name as "agreedByName", g.agreed_at as "agreedAt", g.visit_id as "visitId", v.held_on as "heldOn"
    from agreed_grades g join people p on p.authority_id = g.authority_id and p.id = g.agreed_by
    join visits v on v.authority_id = g.authority_id and v.id = g.visit_id
    where g.self_evaluation_id = ${selfEvaluationId} order by g.area, g.agreed_at desc, g.id desc`.execute(db)
  return rows
}

/** Of which self-evaluation grades were agreed at a visit; none yet, undefined. */
export async function findDiscussedAt({ db }: Look, visitId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select self_evaluation_id as id from agreed_grades where visit_id = ${visitId}
    union all select self_evaluation_id from tool_judgements where visit_id = ${visitId} limit 1`.execute(db)
  return rows[0]?.id
}

type Agreed = Pick<AgreedGrade, 'area' | 'schoolGrade' | 'agreedGrade' | 'says'>

export async function writeAgreed(
  work: Work,
  { visitId, selfEvaluationId }: { visitId: string; selfEvaluationId: string },
  grades: readonly Agreed[],
): Promise<void> {
  for (const { area, schoolGrade, agreedGrade, says } of grades) {
    const agreed = { school_grade: schoolGrade, agreed_grade: agreedGrade, says }
    const by = { agreed_by: work.actor.personId, agreed_at: work.now }
    await work.db
      .insertInto('agreed_grades')
      .values({
        ...{ authority_id: work.actor.authorityId, id: newId(), visit_id: visitId },
        ...{ self_evaluation_id: selfEvaluationId, area },
        ...agreed,
        ...by,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'visit_id', 'self_evaluation_id', 'area'])
          .doUpdateSet({ ...agreed, ...by, revision: sql`agreed_grades.revision + 1` }),
      )
      .execute()
  }
}

/** What was established at a visit of what the model asks. */
export async function listEstablished({ db }: Look, visitId: string): Promise<Established[]> {
  const { rows } = await sql<Established>`
    select ask, is_so as "isSo", held_on as "heldOn", says, revision from established_at_visits where visit_id = ${visitId}`.execute(
    db,
  )
  return rows
}

export async function writeEstablished(
  work: Work,
  visitId: string,
  established: readonly Omit<Established, 'revision'>[],
): Promise<void> {
  for (const { ask, isSo, heldOn, says } of established) {
    const said = { is_so: isSo, held_on: heldOn, says, saved_by: work.actor.personId, saved_at: work.now }
    await work.db
      .insertInto('established_at_visits')
      .values({ authority_id: work.actor.authorityId, id: newId(), visit_id: visitId, ask, ...said })
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'visit_id', 'ask'])
          .doUpdateSet({ ...said, revision: sql`established_at_visits.revision + 1` }),
      )
      .execute()
  }
}

/** NF-19. What both sides judged at a visit; what was struck out is left out. */
export async function listEvidence({ db }: Look, visitId: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    select e.id, e.area, e.kind, e.seen_on as "seenOn", e.about, e.school_judgement as "schoolJudgement",
      e.adviser_judgement as "adviserJudgement", e.says, p.name as "addedByName"
    from validated_evidence e join people p on p.authority_id = e.authority_id and p.id = e.added_by
    where e.visit_id = ${visitId} and e.struck_out_because is null order by e.added_at, e.id`.execute(db)
  return rows
}

export async function addEvidence(
  work: Work,
  visitId: string,
  evidence: Omit<Evidence, 'id' | 'addedByName'>,
): Promise<void> {
  await work.db
    .insertInto('validated_evidence')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), visit_id: visitId },
      ...{ area: evidence.area, kind: evidence.kind, seen_on: evidence.seenOn, about: evidence.about },
      ...{ school_judgement: evidence.schoolJudgement, adviser_judgement: evidence.adviserJudgement },
      ...{ says: evidence.says, added_by: work.actor.personId, added_at: work.now, struck_out_because: null },
    })
    .execute()
}

export async function markEvidenceStruckOut({ db }: Work, id: string, because: string): Promise<void> {
  await db.updateTable('validated_evidence').set({ struck_out_because: because }).where('id', '=', id).execute()
}

/** NF-72. The last judgement of the tool by which a self-evaluation was made. */
export async function findToolJudgement({ db }: Look, selfEvaluationId: string): Promise<JudgedTool | undefined> {
  const { rows } = await sql<JudgedTool>`
    select t.judgement, t.says, p.name as "judgedByName", t.judged_at as "judgedAt", t.visit_id as "visitId"
    from tool_judgements t join people p on p.authority_id = t.authority_id and p.id = t.judged_by
    where t.self_evaluation_id = ${selfEvaluationId} order by t.judged_at desc, t.id desc limit 1`.execute(db)
  return rows[0]
}

export async function writeToolJudgement(
  work: Work,
  { visitId, selfEvaluationId }: { visitId: string; selfEvaluationId: string },
  { judgement, says }: Pick<JudgedTool, 'judgement' | 'says'>,
): Promise<void> {
  const judged = { judgement, says, judged_by: work.actor.personId, judged_at: work.now }
  await work.db
    .insertInto('tool_judgements')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), visit_id: visitId },
      self_evaluation_id: selfEvaluationId,
      ...judged,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'visit_id', 'self_evaluation_id']).doUpdateSet(judged))
    .execute()
}
