import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { Consultation, OpenedConsultation } from './consultation.ts'

const consultations = ({ db }: Look) =>
  db
    .selectFrom('consultations as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.opened_by'),
    )
    .select([
      'c.id',
      'c.model_version_id as modelVersionId',
      'c.audience',
      'c.title',
      'c.says',
      'c.others_asked as othersAsked',
      'c.opens_on as opensOn',
      'c.closes_on as closesOn',
      'p.name as openedByName',
      'c.revision',
    ])

/** One consultation; whoever asks sees to it that they may. */
export const findConsultation = (look: Look, id: string): Promise<Consultation | undefined> =>
  consultations(look).where('c.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findConsultationToChange(work: Work, id: string): Promise<Consultation | undefined> {
  await work.db.selectFrom('consultations').select('id').where('id', '=', id).forUpdate().execute()
  return findConsultation(work, id)
}

/** The consultations on a version and on the others that were kept for its school year, the newest first: a handful. */
export async function listConsultationsOfYear(look: Look, year: SchoolYear): Promise<Consultation[]> {
  return consultations(look)
    .innerJoin('model_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'c.authority_id').onRef('v.id', '=', 'c.model_version_id'),
    )
    .where('v.written_for_school_year', '=', year)
    .orderBy('c.opens_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** Every consultation of the service, or those to which somebody was invited, the last to close first; at most 200. */
export async function listConsultations(look: Look, invited: string | undefined): Promise<Consultation[]> {
  return consultations(look)
    .$if(invited !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('consultation_invitations as i')
            .select('i.id')
            .whereRef('i.authority_id', '=', 'c.authority_id')
            .whereRef('i.consultation_id', '=', 'c.id')
            .where('i.person_id', '=', invited ?? ''),
        ),
      ),
    )
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute()
}

/** Writes a consultation. Gives its id. */
export async function addConsultation(
  work: Work,
  modelVersionId: string | null,
  opened: OpenedConsultation,
): Promise<string> {
  const id = newId()
  const { audience, title, says, othersAsked, opensOn, closesOn } = opened
  await work.db
    .insertInto('consultations')
    .values({
      ...{ authority_id: work.actor.authorityId, id, model_version_id: modelVersionId, audience, title, says },
      ...{ others_asked: othersAsked, opens_on: opensOn, closes_on: closesOn, opened_by: work.actor.personId },
    })
    .execute()
  return id
}

/** Writes another day on which it closes. */
export async function setClosing(work: Work, id: string, closesOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('consultations')
    .set({ closes_on: closesOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
