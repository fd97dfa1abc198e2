import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { SetAside, SpecialistRequest } from './specialist-request.ts'

const requests = ({ db }: Look) =>
  db
    .selectFrom('specialist_requests as r')
    .innerJoin('people as asked', (join) =>
      join.onRef('asked.authority_id', '=', 'r.authority_id').onRef('asked.id', '=', 'r.asked_by'),
    )
    .leftJoin('people as who', (join) =>
      join.onRef('who.authority_id', '=', 'r.authority_id').onRef('who.id', '=', 'r.specialist_id'),
    )
    .leftJoin('people as by', (join) =>
      join.onRef('by.authority_id', '=', 'r.authority_id').onRef('by.id', '=', 'r.answered_by'),
    )
    .select(['r.id', 'r.case_id as caseId', 'r.asks', 'asked.name as askedByName', 'r.asked_on as askedOn', 'r.status'])
    .select(['who.name as specialistName', 'r.half_days as halfDays', 'r.comes_on as comesOn'])
    .select(['r.declined_because as declinedBecause', 'by.name as answeredByName', 'r.answered_on as answeredOn'])
    .select('r.revision')

/** What was asked in some cases, the last first; only what is open where that is wanted. */
export async function listRequestsOf(
  look: Look,
  caseIds: readonly string[],
  { isOpen = false }: { isOpen?: boolean } = {},
): Promise<SpecialistRequest[]> {
  if (caseIds.length === 0) return []
  return requests(look)
    .where('r.case_id', 'in', [...caseIds])
    .$if(isOpen, (query) => query.where('r.status', '=', 'asked'))
    .orderBy('r.asked_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(1000)
    .execute()
}

/** One of them. */
export async function findRequest(look: Look, caseId: string, id: string): Promise<SpecialistRequest | undefined> {
  return requests(look).where('r.id', '=', id).where('r.case_id', '=', caseId).executeTakeFirst()
}

/** The same for a deed: held until it ends. */
export async function findRequestToChange(work: Work, caseId: string, id: string) {
  await work.db.selectFrom('specialist_requests').select('id').where('id', '=', id).forUpdate().execute()
  return findRequest(work, caseId, id)
}

/** Keeps what is asked. Gives its id. */
export async function addRequest({ db, actor, today }: Work, caseId: string, asks: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('specialist_requests')
    .values({
      ...{ authority_id: actor.authorityId, id, case_id: caseId, asks, asked_by: actor.personId, asked_on: today },
      ...{ specialist_id: null, half_days: null, comes_on: null, allocation_id: null },
      ...{ declined_because: null, answered_by: null, answered_on: null },
    })
    .execute()
  return id
}

/** Writes who comes with how many days, or why nobody does. */
export async function writeAnswer(
  { db, actor, today }: Work,
  id: string,
  answer: (SetAside & { allocationId: string }) | { because: string },
): Promise<void> {
  const set =
    'because' in answer
      ? { status: 'declined' as const, declined_because: answer.because }
      : {
          ...{ status: 'answered' as const, specialist_id: answer.personId, half_days: answer.halfDays },
          ...{ comes_on: answer.comesOn, allocation_id: answer.allocationId },
        }
  await db
    .updateTable('specialist_requests')
    .set(({ eb }) => ({
      ...set,
      ...{ answered_by: actor.personId, answered_on: today, revision: eb('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}
