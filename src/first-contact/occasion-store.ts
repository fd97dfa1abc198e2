import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { reachOfFirstContact } from './first-contact-policy.ts'
import type { Occasion, OpenedOccasion, StepDone } from './first-contact.ts'

const occasions = (look: Look) =>
  look.db
    .selectFrom('contact_occasions as o')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'o.authority_id').onRef('s.id', '=', 'o.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'o.authority_id').onRef('p.id', '=', 'o.supported_by'),
    )
    .select([
      'o.id',
      'o.school_id as schoolId',
      's.name as schoolName',
      'o.model_version_id as modelVersionId',
      'o.kind',
      'o.starts_on as startsOn',
      'o.ends_on as endsOn',
      'o.supported_by as supportedBy',
      'p.name as supportedByName',
      'o.opened_on as openedOn',
      'o.closed_on as closedOn',
      'o.revision',
    ])
    .where(withinReach(reachOfFirstContact(look), 'o.school_id'))

/** One that the person may know of; undefined when there is none. */
export const findOccasion = (look: Look, id: string): Promise<Occasion | undefined> =>
  occasions(look).where('o.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findOccasionToChange(work: Work, id: string): Promise<Occasion | undefined> {
  await work.db.selectFrom('contact_occasions').select('id').where('id', '=', id).forUpdate().execute()
  return findOccasion(work, id)
}

/** Those of a school, or of all within sight: the latest first. */
export async function listOccasions(
  look: Look,
  { schoolId, isOpen }: { schoolId?: string | undefined; isOpen: boolean },
): Promise<Occasion[]> {
  let query = occasions(look)
  if (schoolId) query = query.where('o.school_id', '=', schoolId)
  if (isOpen) query = query.where('o.closed_on', 'is', null)
  return query.orderBy('o.starts_on', 'desc').orderBy('o.id', 'desc').limit(200).execute()
}

/** What is done of some occasions, in the order of the days. */
export async function listSteps(look: Look, ids: readonly string[]): Promise<(StepDone & { occasionId: string })[]> {
  return look.db
    .selectFrom('contact_steps as t')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.done_by'),
    )
    .select(['t.occasion_id as occasionId', 't.step', 't.done_on as doneOn', 'p.name as doneByName'])
    .where('t.occasion_id', '=', anyOf(ids))
    .orderBy('t.done_on')
    .orderBy('t.id')
    .execute()
}

/** Writes an occasion. Gives its id. */
export async function addOccasion(work: Work, schoolId: string, opened: OpenedOccasion): Promise<string> {
  const id = newId()
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('contact_occasions')
    .values({
      ...{ authority_id: authorityId, id, school_id: schoolId, model_version_id: work.modelVersionId },
      ...{ kind: opened.kind, starts_on: opened.startsOn, ends_on: opened.endsOn, supported_by: opened.supportedBy },
      ...{ opened_by: personId, opened_on: work.today, closed_by: null, closed_on: null },
    })
    .execute()
  return id
}

/** Writes that a step is done. */
export async function addStep(work: Work, occasionId: string, step: string, doneOn: PlainDate): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('contact_steps')
    .values({
      authority_id: authorityId,
      id: newId(),
      occasion_id: occasionId,
      step,
      done_on: doneOn,
      done_by: personId,
    })
    .execute()
}

/** Writes that an occasion is over. */
export async function markClosed(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('contact_occasions')
    .set({ closed_on: work.today, closed_by: work.actor.personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
