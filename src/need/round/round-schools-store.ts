import { sql } from 'kysely'
import type { NeedRule } from '#model/index.ts'
import { withinReach, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { RoundSchool } from './round.ts'

/** How far a round is: schools within sight, proposals, decisions, and letters that have gone. */
export type RoundCounts = { schools: number; proposals: number; decided: number; sent: number }

const seenIn = (look: Look): Reach =>
  look.reach('designate').everything ? look.reach('see-need') : look.reach('propose-need')

export async function countRound(look: Look, roundId: string): Promise<RoundCounts> {
  const { rows } = await sql<RoundCounts>`
    select count(*)::integer as schools, count(p.id)::integer as proposals, count(d.id)::integer as decided,
      (count(d.id) filter (where d.sent_on is not null))::integer as sent
    from schools s
      left join need_proposals p on p.authority_id = s.authority_id and p.round_id = ${roundId} and p.school_id = s.id
      left join need_decisions d on d.authority_id = s.authority_id and d.round_id = ${roundId} and d.school_id = s.id
        and d.standing <> 'struck-out' and ${maySeeDecided(look)}
    where ${withinReach(seenIn(look), 's.id')} and s.status in ('open', 'proposed-to-close')`.execute(look.db)
  return rows[0] ?? { schools: 0, proposals: 0, decided: 0, sent: 0 }
}

/** What a round has decided stays with those who decide until its letter went. */
const maySeeDecided = (look: Look) =>
  sql`(d.sent_on is not null or ${withinReach(look.reach('designate'), 'd.school_id')})`

/** Which schools of a round are shown: all, those without a proposal, those not decided. */
export const SHOWN = ['all', 'missing', 'undecided'] as const
export type Shown = (typeof SHOWN)[number]

/** The schools of a round by name, as many as are wanted after one of them. One query. */
export async function listRoundSchools(
  look: Look,
  need: NeedRule,
  roundId: string,
  { show, after, limit }: { show: Shown; after?: string | undefined; limit: number },
): Promise<RoundSchool[]> {
  const { rows } = await sql<RoundSchool>`
    select s.id as "schoolId", s.name as "schoolName", coalesce(now.category, ${need.start}) as category, now.level,
      case when p.id is null then null else jsonb_build_object('category', p.category, 'level', p.level) end as proposed,
      case when d.id is null then null else jsonb_build_object('id', d.id, 'category', d.category, 'level', d.level,
        'isSent', d.sent_on is not null) end as decided,
      exists (select from flags f where f.authority_id = s.authority_id and f.school_id = s.id and f.standing = 'met'
        and ${withinReach(look.reach('see-flags'), 'f.school_id')}) as "isFlagged"
    from schools s
      left join lateral (select x.category, x.level from need_decisions x where x.authority_id = s.authority_id
        and x.school_id = s.id and x.standing = 'in-force' and x.starts_on <= ${look.today}
        order by x.starts_on desc limit 1) now on true
      left join need_proposals p on p.authority_id = s.authority_id and p.round_id = ${roundId} and p.school_id = s.id
      left join need_decisions d on d.authority_id = s.authority_id and d.round_id = ${roundId} and d.school_id = s.id
        and d.standing <> 'struck-out' and ${maySeeDecided(look)}
    where ${withinReach(seenIn(look), 's.id')} and s.status in ('open', 'proposed-to-close')
      and ${show === 'missing' ? sql`p.id is null` : show === 'undecided' ? sql`d.id is null` : sql`true`}
      and ${after ? sql`(s.name_sorted, s.id) > (select a.name_sorted, a.id from schools a where a.id = ${after}::uuid)` : sql`true`}
    order by s.name_sorted, s.id limit ${limit}`.execute(look.db)
  return rows
}

/** The schools of which an adviser has still to propose in the open round. */
export async function listProposalsOpen(
  look: Look,
  roundId: string,
  people: readonly string[] | undefined,
  schoolId: string | undefined,
) {
  const roles = look.model.roles
    .filter(({ onePerSchool, kind }) => onePerSchool && kind !== 'group-lead')
    .map(({ id }) => id)
  const { rows } = await sql<{ schoolId: string; schoolName: string; ownerId: string; ownerName: string }>`
    select s.id as "schoolId", s.name as "schoolName", p.id as "ownerId", p.name as "ownerName"
    from held_roles h
      join schools s on s.authority_id = h.authority_id and s.id = h.school_id
      join people p on p.authority_id = h.authority_id and p.id = h.person_id
    where h.role = any (${roles}::text[]) and h.started_on <= ${look.today}
      and (h.finished_on is null or h.finished_on >= ${look.today}) and s.status in ('open', 'proposed-to-close')
      and ${withinReach(look.reach('propose-need'), 's.id')}
      and ${people ? sql`p.id = any (${[...people]}::uuid[])` : sql`true`}
      and ${schoolId ? sql`s.id = ${schoolId}` : sql`true`}
      and not exists (select from need_proposals n where n.authority_id = s.authority_id and n.round_id = ${roundId} and n.school_id = s.id)
    order by s.name_sorted limit 500`.execute(look.db)
  return rows
}
