import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Power } from '#model/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { KeptFinding, Work } from '#work/work.ts'
import type { Change, Subject } from './event.ts'

export type NewEvent = {
  /** The deed in the past: 'visit.booked'. */
  name: string
  subjects: readonly Subject[]
  /** The power over the school that somebody needs to read of it. */
  audience: Power
  changes?: Record<string, Change>
}

/** An event with the rules that were gone ahead of when it happened. */
export type Happened = NewEvent & { kept: readonly KeptFinding[] }

/** Adds to the history of every record that a deed touched, in the deed's own transaction (XX-05). */
export async function logEvent(work: Work, event: NewEvent): Promise<void> {
  await logEvents(work, [{ ...event, kept: work.kept }])
}

/** The same for many deeds that are done at once, in their order. Gives the ids of their events. */
export async function logEvents(work: Work, happened: readonly Happened[]): Promise<string[]> {
  const { authorityId, personId, roles } = work.actor
  const acted = roles.find((role) => role.coveredId)?.coveredId ?? null
  const actor = personId === THE_SERVICE ? null : personId
  const events = happened.map(({ name, audience, kept, changes = {} }, place) => ({
    ...{ id: newId(), place, name, audience, overrides: kept, changes },
    ...{ authority_id: authorityId, at: work.now, actor_id: actor, acting_for_id: acted },
  }))
  const subjects = happened.flatMap((event, at) =>
    event.subjects.map(({ kind, id }) => ({ id: newId(), event_id: events[at]?.id, kind, subject_id: id })),
  )
  if (events.length === 0) return []
  await writeEvents(work, events, subjects)
  work.progress.leftTrace = true
  return events.map(({ id }) => id)
}

/** XX-06. Takes out of the history the words of what was disposed of, by the events that say so; that it happened, when and by whom stays. */
export async function letWordsGo({ db }: Work, disposals: readonly string[]): Promise<void> {
  for (const id of disposals) await sql`select access.let_words_go(${id})`.execute(db)
}

/** One statement whatever their number, the same text each time: an event's place in the order is its subjects' too. */
async function writeEvents({ db }: Work, events: readonly object[], subjects: readonly object[]): Promise<void> {
  await sql`
    with written as (
      insert into events (authority_id, id, at, actor_id, acting_for_id, name, audience, overrides, changes)
      select authority_id, id, at, actor_id, acting_for_id, name, audience, overrides, changes
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (authority_id uuid, id uuid, place integer,
        at timestamptz, actor_id uuid, acting_for_id uuid, name text, audience text, overrides jsonb, changes jsonb)
      order by place
      returning authority_id, id, sequence
    )
    insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
    select written.authority_id, s.id, s.event_id, written.sequence, s.kind, s.subject_id
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s (id uuid, event_id uuid, kind text, subject_id uuid)
    join written on written.id = s.event_id`.execute(db)
}

/** What differs between two states of a record, field by field; nothing for what stayed. */
export function changesBetween<T extends object>(before: Partial<T>, after: Partial<T>): Record<string, Change> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[]
  const differing = fields.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
  return Object.fromEntries(
    differing.map((field) => [field, { before: before[field] ?? null, after: after[field] ?? null }]),
  )
}
