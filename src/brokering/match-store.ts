import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { HelpEntry, HelpMatch, Impact, MatchStatus, Terms } from './help.ts'

const MATCHES = sql`
  select m.id, m.need_id as "needId", m.strength_id as "strengthId", e.title as "strengthTitle", m.giver_school_id as "giverSchoolId", g.name as "giverName",
    m.person_id as "personId", who.name as "personName", m.half_days as "halfDays", m.status, chose.name as "chosenByName", m.chosen_on::text as "chosenOn",
    m.because, m.reasons, m.aims, m.objectives, m.actions, m.who, m.starts_on::text as "startsOn", m.review_on::text as "reviewOn", m.ends_on::text as "endsOn",
    m.release_half_days as "releaseHalfDays", m.pence, m.terms_on::text as "termsOn", received.name as "receiverByName", m.receiver_on::text as "receiverOn",
    gave.name as "giverByName", m.giver_on::text as "giverOn", m.is_released as "isReleased", m.changed, m.changed_by_on::text as "changedByOn", m.stays,
    ended.name as "endedByName", m.ended_on::text as "endedOn", m.ended_because as "endedBecause", m.revision,
    coalesce((select sum(l.half_days) from help_entries l where l.match_id = m.id), 0)::integer as worked,
    e.offered_on is null as "isOfferGone"
  from help_matches m join strength_points e on e.authority_id = m.authority_id and e.id = m.strength_id
  join people chose on chose.authority_id = m.authority_id and chose.id = m.chosen_by
  left join schools g on g.authority_id = m.authority_id and g.id = m.giver_school_id
  left join people who on who.authority_id = m.authority_id and who.id = m.person_id
  left join people received on received.authority_id = m.authority_id and received.id = m.receiver_by
  left join people gave on gave.authority_id = m.authority_id and gave.id = m.giver_by
  left join people ended on ended.authority_id = m.authority_id and ended.id = m.ended_by`

/** All matches of some needs, the newest first: whoever asks sees to it that they may know of the needs. */
export async function listMatchesOf({ db }: Look, needIds: readonly string[]): Promise<HelpMatch[]> {
  if (needIds.length === 0) return []
  const { rows } =
    await sql<HelpMatch>`${MATCHES} where m.need_id = any (${[...needIds]}::uuid[]) order by m.id desc limit 5000`.execute(
      db,
    )
  return rows
}

/** The need of a match; undefined where there is no such match. */
export async function findNeedOfMatch({ db }: Look, id: string): Promise<string | undefined> {
  const found = await db.selectFrom('help_matches').select('need_id').where('id', '=', id).executeTakeFirst()
  return found?.need_id
}

/** One match, of a need that the person may know of. */
export async function findMatch({ db }: Look, id: string): Promise<HelpMatch | undefined> {
  const { rows } = await sql<HelpMatch>`${MATCHES} where m.id = ${id}`.execute(db)
  return rows[0]
}

/** RO-50. What came of help of some kinds that is told to all schools, the last first. */
export async function listPublished(
  { db }: Look,
  kinds: readonly string[],
  limit: number,
): Promise<(HelpMatch & { kind: string; needTitle: string; receiverName: string })[]> {
  const { rows } = await sql<HelpMatch & { kind: string; needTitle: string; receiverName: string }>`
    select m.*, h.kind, h.title as "needTitle", s.name as "receiverName" from (${MATCHES} where m.status = 'done' and m.disposed_at is null
      and m.need_id in (select n.id from help_needs n where n.kind = any (${[...kinds]}::text[]))
      order by m.ended_on desc, m.id desc limit ${limit}) m
    join help_needs h on h.id = m."needId" join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    order by m."endedOn" desc, m.id desc`.execute(db)
  return rows
}

export type Chosen = {
  needId: string
  strengthId: string
  giverSchoolId: string | null
  personId: string | null
  halfDays: number
  because: string
  reasons: readonly string[]
}

/** Somebody is chosen. Gives the match’s id. */
export async function addMatch({ db, actor, today }: Work, chosen: Chosen): Promise<string> {
  const id = newId()
  await db
    .insertInto('help_matches')
    .values({
      ...{ authority_id: actor.authorityId, id, need_id: chosen.needId, strength_id: chosen.strengthId },
      ...{ giver_school_id: chosen.giverSchoolId, person_id: chosen.personId, half_days: chosen.halfDays },
      ...{ status: 'chosen', chosen_by: actor.personId, chosen_on: today, because: chosen.because },
      ...{ reasons: [...chosen.reasons], objectives: [], actions: '[]', aims: null, who: null },
      ...{ starts_on: null, review_on: null, ends_on: null, terms_on: null, receiver_by: null, receiver_on: null },
      ...{ giver_by: null, giver_on: null, changed: null, changed_by_on: null, stays: null },
      ...{ ended_by: null, ended_on: null, ended_because: null, disposed_at: null },
    })
    .execute()
  return id
}

const anew = sql<number>`revision + 1`

/** RO-32. What both are to agree; whoever agreed to other words has not agreed to these. */
export async function writeTermsOf({ db, today }: Work, id: string, terms: Terms): Promise<void> {
  await db
    .updateTable('help_matches')
    .set({
      ...{
        aims: terms.aims,
        objectives: [...terms.objectives],
        actions: JSON.stringify(terms.actions),
        who: terms.who,
      },
      ...{ half_days: terms.halfDays, starts_on: terms.startsOn, review_on: terms.reviewOn, ends_on: terms.endsOn },
      ...{ release_half_days: terms.releaseHalfDays, pence: terms.pence, terms_on: today, is_released: false },
      ...{ receiver_by: null, receiver_on: null, giver_by: null, giver_on: null, revision: anew },
    })
    .where('id', '=', id)
    .execute()
}

/** One head has agreed; with the second help is under way. */
export async function writeAgreed(
  { db, actor, today }: Work,
  id: string,
  as: { receiver: boolean; giver: boolean; isReleased: boolean; status: MatchStatus },
): Promise<void> {
  const by = { by: actor.personId, on: today }
  await db
    .updateTable('help_matches')
    .set({
      ...(as.receiver && { receiver_by: by.by, receiver_on: by.on }),
      ...(as.giver && { giver_by: by.by, giver_on: by.on, is_released: as.isReleased }),
      ...{ status: as.status, revision: anew },
    })
    .where('id', '=', id)
    .execute()
}

/** It is over: done with what changed, or given up with the reason. */
export async function writeOver(
  { db, actor, today }: Work,
  id: string,
  status: 'done' | 'declined' | 'ended',
  said: { impact?: Impact; because?: string },
): Promise<void> {
  const { impact, because } = said
  await db
    .updateTable('help_matches')
    .set({
      ...(impact && { changed: impact.changed, changed_by_on: impact.changedByOn, stays: impact.stays }),
      ...{ status, ended_by: actor.personId, ended_on: today, ended_because: because ?? null, revision: anew },
    })
    .where('id', '=', id)
    .execute()
}

/** The log and the reviews of some matches, in their order. */
export async function listEntriesOf({ db }: Look, matchId: string): Promise<HelpEntry[]> {
  const { rows } = await sql<HelpEntry>`
    select l.id, l.sort, l.held_on::text as "heldOn", l.half_days as "halfDays", l.says, l.next_on::text as "nextOn", p.name as "writtenByName"
    from help_entries l join people p on p.authority_id = l.authority_id and p.id = l.written_by
    where l.match_id = ${matchId} order by l.held_on, l.id limit 1000`.execute(db)
  return rows
}

/** Another contact, or a review. */
export async function addEntry(
  { db, actor, today }: Work,
  matchId: string,
  { sort, heldOn, halfDays, says, nextOn }: Omit<HelpEntry, 'id' | 'writtenByName'>,
): Promise<void> {
  await db
    .insertInto('help_entries')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), match_id: matchId, sort, held_on: heldOn },
      ...{ half_days: halfDays, says, next_on: nextOn, written_by: actor.personId, written_on: today },
    })
    .execute()
  await sql`update help_matches set revision = revision + 1 where id = ${matchId}`.execute(db)
}

/** Schools that one school helps, or is chosen to help. */
export async function listGivenBy(
  { db }: Look,
  schoolId: string,
  limit: number,
): Promise<{ id: string; receiverName: string; title: string }[]> {
  const { rows } = await sql<{ id: string; receiverName: string; title: string }>`
    select m.id, s.name as "receiverName", h.title from help_matches m
    join help_needs h on h.authority_id = m.authority_id and h.id = m.need_id
    join schools s on s.authority_id = h.authority_id and s.id = h.school_id
    where m.giver_school_id = ${schoolId} and m.status in ('chosen', 'agreed')
    order by m.chosen_on desc, m.id desc limit ${limit}`.execute(db)
  return rows
}
