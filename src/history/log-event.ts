import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Power } from '#model/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import type { Change, Subject } from './event.ts'

type NewEvent = {
  /** The deed in the past: 'visit.booked'. */
  name: string
  subjects: readonly Subject[]
  /** The power over the school that somebody needs to read of it. */
  audience: Power
  changes?: Record<string, Change>
}

/** Adds to the history of every record that a deed touched, in the deed's own transaction (XX-05). */
export async function logEvent(work: Work, { name, subjects, audience, changes = {} }: NewEvent): Promise<void> {
  const id = newId()
  const { authorityId, personId, roles } = work.actor
  const acted = roles.find((role) => role.coveredId)?.coveredId ?? null
  const { sequence } = await work.db
    .insertInto('events')
    .values({
      authority_id: authorityId,
      id,
      at: work.now,
      actor_id: personId === THE_SERVICE ? null : personId,
      acting_for_id: acted,
      name,
      audience,
      overrides: JSON.stringify(work.kept),
      changes: JSON.stringify(changes),
    })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  const rows = subjects.map((subject) => ({
    authority_id: authorityId,
    id: newId(),
    event_id: id,
    sequence,
    subject_kind: subject.kind,
    subject_id: subject.id,
  }))
  if (rows.length > 0)
    await work.db
      .insertInto('event_subjects')
      .columns(['authority_id', 'id', 'event_id', 'sequence', 'subject_kind', 'subject_id'])
      .expression(
        sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as row (authority_id uuid, id uuid, event_id uuid, sequence bigint, subject_kind text, subject_id uuid)`,
      )
      .execute()
  work.progress.leftTrace = true
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
