import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { BodyLiaison, ExecutiveForm, ExecutiveOutcome } from './body.ts'

/** Who liaises and liaised with each other body, the latest first: a handful. One query. */
export async function listBodyLiaisons({ db }: Look): Promise<BodyLiaison[]> {
  const { rows } = await sql<BodyLiaison>`
    select l.id, l.body, p.name as "personName", l.about, l.from_on::text as "fromOn", l.until_on::text as "untilOn"
    from body_liaisons l join people p on p.authority_id = l.authority_id and p.id = l.person_id
    order by l.body, l.from_on desc, l.id desc limit 500`.execute(db)
  return rows
}

/** Writes from when somebody liaises with a body; whoever did so before does so no longer from that day. */
export async function addBodyLiaison(
  work: Work,
  { body, personId, about, fromOn }: { body: string; personId: string; about: string | null; fromOn: PlainDate },
): Promise<void> {
  const { authorityId, personId: by } = work.actor
  await work.db
    .updateTable('body_liaisons')
    .set({ until_on: fromOn })
    .where('body', '=', body)
    .where('until_on', 'is', null)
    .execute()
  await work.db
    .insertInto('body_liaisons')
    .values({
      ...{ authority_id: authorityId, id: newId(), body, person_id: personId, about, from_on: fromOn },
      ...{ until_on: null, named_by: by },
    })
    .execute()
}

/** The forms of a wider body, the latest first, each with its consultation. One query. */
export async function listExecutiveForms({ db }: Look): Promise<ExecutiveForm[]> {
  const { rows } = await sql<ExecutiveForm>`
    select f.id, f.model_version_id as "modelVersionId", f.says, f.connects, f.consultation_id as "consultationId",
      c.title as "consultationTitle", c.opens_on::text as "opensOn", c.closes_on::text as "closesOn",
      (select count(*) from consultation_feedback b where b.authority_id = c.authority_id and b.consultation_id = c.id)::integer as feedback,
      p.name as "writtenByName", f.written_on::text as "writtenOn", f.heard, f.outcome, f.settled_on::text as "settledOn"
    from executive_forms f
    join consultations c on c.authority_id = f.authority_id and c.id = f.consultation_id
    join people p on p.authority_id = f.authority_id and p.id = f.written_by
    order by f.written_on desc, f.id desc limit 100`.execute(db)
  return rows
}

/** Writes a form on which others are consulted. Gives its id. */
export async function addExecutiveForm(
  work: Work,
  { says, connects, consultationId }: { says: string; connects: readonly string[]; consultationId: string },
): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('executive_forms')
    .values({
      ...{ authority_id: authorityId, id, model_version_id: work.modelVersionId, says, connects: [...connects] },
      ...{ consultation_id: consultationId, written_by: personId, written_on: work.today },
    })
    .execute()
  return id
}

/** Writes what was heard of a form, and what became of it. */
export async function settleExecutiveForm(
  { db, actor, today }: Work,
  id: string,
  { heard, outcome }: { heard: string; outcome: ExecutiveOutcome },
): Promise<void> {
  await db
    .updateTable('executive_forms')
    .set({ heard, outcome, settled_on: today, settled_by: actor.personId })
    .where('id', '=', id)
    .execute()
}
