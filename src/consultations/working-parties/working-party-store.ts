import { sql } from 'kysely'
import { insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { PartyMember, Recommendation, RecommendationOutcome, WorkingParty } from './working-party.ts'

const COLUMNS = ['id', 'name', 'about', 'formed_on as formedOn', 'ended_on as endedOn', 'outcome'] as const

/** Every working party, the newest first: a handful. */
export const listWorkingParties = ({ db }: Look): Promise<WorkingParty[]> =>
  db.selectFrom('working_parties').select(COLUMNS).orderBy('formed_on', 'desc').orderBy('id').limit(200).execute()

export const findWorkingParty = ({ db }: Look, id: string): Promise<WorkingParty | undefined> =>
  db.selectFrom('working_parties').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** Holds a working party until the deed ends. */
export async function holdWorkingParty({ db }: Work, id: string): Promise<void> {
  await db.selectFrom('working_parties').select('id').where('id', '=', id).forUpdate().execute()
}

/** The headteachers today of some schools, the one by name first where there are two. */
export async function listHeadsOf(
  look: Look,
  schoolIds: readonly string[],
): Promise<{ personId: string; schoolId: string }[]> {
  const { rows } = await sql<{ personId: string; schoolId: string }>`
    select distinct on (h.school_id) h.person_id as "personId", h.school_id as "schoolId"
    from held_roles h join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.kind = 'headteacher' and h.school_id = any (${[...schoolIds]}::uuid[]) and h.started_on <= ${look.today}
      and (h.finished_on is null or ${look.today} <= h.finished_on)
    order by h.school_id, p.name_sorted, p.id`.execute(look.db)
  return rows
}

/** Who is in a working party, by name. */
export async function listMembers(look: Look, workingPartyId: string): Promise<PartyMember[]> {
  return look.db
    .selectFrom('working_party_members as m')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'm.authority_id').onRef('p.id', '=', 'm.person_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'm.authority_id').onRef('s.id', '=', 'm.school_id'),
    )
    .select([
      'p.id as personId',
      'p.name',
      's.id as schoolId',
      's.name as schoolName',
      's.phase_name as phaseName',
      's.type_name as typeName',
      's.type_group_name as typeGroupName',
      's.resourced_provision as resourcedProvision',
    ])
    .where('m.working_party_id', '=', workingPartyId)
    .orderBy('p.name_sorted')
    .orderBy('p.id')
    .execute()
}

/** Writes a working party with its members. Gives its id. */
export async function addWorkingParty(
  work: Work,
  { name, about, formedOn }: Pick<WorkingParty, 'name' | 'about' | 'formedOn'>,
  heads: readonly { personId: string; schoolId: string }[],
): Promise<string> {
  const id = newId()
  const { authorityId, personId: formedBy } = work.actor
  await work.db
    .insertInto('working_parties')
    .values({
      ...{ authority_id: authorityId, id, name, about, formed_on: formedOn, formed_by: formedBy },
      ...{ ended_on: null, outcome: null },
    })
    .execute()
  const columns = {
    authority_id: 'uuid',
    id: 'uuid',
    working_party_id: 'uuid',
    person_id: 'uuid',
    school_id: 'uuid',
  } as const
  const rows = heads.map(({ personId, schoolId }) => ({
    ...{ authority_id: authorityId, id: newId(), working_party_id: id, person_id: personId, school_id: schoolId },
  }))
  await insertRows(work.db, 'working_party_members', columns, rows)
  return id
}

/** Writes that a working party has ended, and what came of it. */
export async function endParty(work: Work, id: string, outcome: string): Promise<void> {
  await work.db
    .updateTable('working_parties')
    .set({ ended_on: work.today, outcome, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

const recommendations = ({ db }: Look) =>
  db
    .selectFrom('working_party_recommendations as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.settled_by'),
    )
    .select([
      'r.id',
      'r.working_party_id as workingPartyId',
      'r.says',
      'r.made_on as madeOn',
      'r.outcome',
      'r.because',
      'r.settled_on as settledOn',
      'p.name as settledByName',
    ])

/** What a working party recommended, in its order. */
export const listRecommendations = (look: Look, workingPartyId: string): Promise<Recommendation[]> =>
  recommendations(look).where('r.working_party_id', '=', workingPartyId).orderBy('r.made_on').orderBy('r.id').execute()

export const findRecommendation = (look: Look, id: string): Promise<Recommendation | undefined> =>
  recommendations(look).where('r.id', '=', id).executeTakeFirst()

/** Writes a recommendation. */
export async function addRecommendation(
  work: Work,
  workingPartyId: string,
  { says, madeOn }: { says: string; madeOn: PlainDate },
): Promise<void> {
  await work.db
    .insertInto('working_party_recommendations')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), working_party_id: workingPartyId, says },
      ...{ made_on: madeOn, written_by: work.actor.personId },
      ...{ outcome: null, because: null, settled_on: null, settled_by: null },
    })
    .execute()
}

/** Writes what became of a recommendation. */
export async function settle(
  work: Work,
  id: string,
  { outcome, because }: { outcome: RecommendationOutcome; because: string | null },
): Promise<void> {
  await work.db
    .updateTable('working_party_recommendations')
    .set({ outcome, because, settled_on: work.today, settled_by: work.actor.personId })
    .where('id', '=', id)
    .execute()
}
