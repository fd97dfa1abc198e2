import { sql, type RawBuilder } from 'kysely'
import type { Look } from '#work/work.ts'
import type { RecordEntry, RecordSection, VisitRecord } from './record.ts'
import type { SaveOutcome } from './save-rules.ts'

const FIVE_MINUTES = 5 * 60 * 1000

/** Which five minutes it is: of a writer's saves in them the first keeps the state before it. */
export const fiveMinutesOf = ({ now }: Pick<Look, 'now'>) => Math.floor(now.getTime() / FIVE_MINUTES)

const EVERY = sql<boolean>`true`

/** The sections of the record `r` of a query; all, or those of some kind as `s`. */
export const sectionsOf = (which: RawBuilder<boolean> = EVERY) => sql<RecordSection[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('section', s.section, 'body', s.body, 'judgement', s.judgement,
    'isNotDiscussed', s.is_not_discussed, 'restsOn', s.rests_on, 'revision', s.revision)), '[]')
  from record_sections s where s.authority_id = r.authority_id and s.record_id = r.id and ${which})`

/** The lines of the record `r` of a query, in their order; all, or those of some kind as `e`. */
export const entriesOf = (which: RawBuilder<boolean> = EVERY) => sql<RecordEntry[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'place', e.place, 'subject', e.subject,
    'says', e.says, 'isAgreed', e.is_agreed, 'ownedBy', e.owned_by, 'ownerName', e.owner_name, 'due', e.due,
    'knownBy', e.known_by, 'isNotDiscussed', e.is_not_discussed, 'answer', e.answer, 'actionId', e.action_id,
    'revision', e.revision) order by e.kind, e.place, e.id), '[]')
  from record_entries e where e.authority_id = r.authority_id and e.record_id = r.id and ${which})`

/** What a save needs to know of the record that it goes into: no more than it touches. */
export type Draft = Pick<VisitRecord, 'id' | 'status' | 'revision' | 'sections' | 'entries'> & {
  /** What this very save came to, where it was taken in before. */
  before: SaveOutcome | null
  /** Whether texts wait beside others in it. */
  hasAsides: boolean
  /** Whether its state before this save is kept already: an earlier one of this writer's in these five minutes, over nobody else's words. */
  isKept: boolean
}

type Touched = { id?: string | undefined; sections: readonly string[]; entries: readonly string[] }

/** The newest version of a visit's record with those of its parts that a save touches. */
export async function findDraft(
  look: Look,
  visitId: string,
  { id, sections, entries }: Touched,
): Promise<Draft | undefined> {
  const me = look.actor.personId
  return look.db
    .selectFrom('records as r')
    .select([
      'r.id',
      sql<Draft['status']>`r.status`.as('status'),
      'r.revision',
      sectionsOf(sql<boolean>`s.section = any (${[...sections]}::text[])`).as('sections'),
      entriesOf(sql<boolean>`e.id = any (${[...entries]}::uuid[])`).as('entries'),
      sql<SaveOutcome | null>`(select outcome from record_saves v
        where v.authority_id = r.authority_id and v.id = ${id ?? null}::uuid)`.as('before'),
      sql<boolean>`exists (select from record_asides a
        where a.authority_id = r.authority_id and a.record_id = r.id and a.settled is null)`.as('hasAsides'),
      sql<boolean>`exists (select from record_revisions k where k.authority_id = r.authority_id and k.record_id = r.id
          and k.writer_id = ${me} and k.five_minutes = ${fiveMinutesOf(look)})
        and not exists (select from record_sections s where s.authority_id = r.authority_id and s.record_id = r.id
          and s.section = any (${[...sections]}::text[]) and s.saved_by is distinct from ${me})
        and not exists (select from record_entries e where e.authority_id = r.authority_id and e.record_id = r.id
          and e.id = any (${[...entries]}::uuid[]) and e.saved_by is distinct from ${me})`.as('isKept'),
    ])
    .where('r.visit_id', '=', visitId)
    .where('r.status', '<>', 'struck-out')
    .orderBy('r.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
