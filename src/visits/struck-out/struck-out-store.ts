import { sql } from 'kysely'
import type { Look, Work } from '#work/work.ts'

/** Whether anything is written of a visit that is not struck out itself. */
export async function hasRecord(look: Look, visitId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from records where visit_id = ${visitId} and status <> 'struck-out') as has`.execute(look.db)
  return rows[0]?.has ?? false
}

/** Strikes a visit out: from here on it is among those that were called off, and knows what it was. */
export async function markVisitStruckOut(work: Work, visitId: string, because: string): Promise<void> {
  await sql`
    update visits set status = 'cancelled', cancelled_because = ${because}, held_on = null, form_left_on = null,
      cancel_charge_pence = null, called_off_by = null, struck_out_at = ${work.now}, struck_out_by = ${work.actor.personId},
      struck_out_from = jsonb_build_object('status', status, 'held_on', held_on, 'form_left_on', form_left_on,
        'cancelled_because', cancelled_because, 'cancel_charge_pence', cancel_charge_pence, 'called_off_by', called_off_by),
      revision = revision + 1
    where id = ${visitId}`.execute(work.db)
}

/** Takes it back: it is again what it was. */
export async function markVisitBack(work: Work, visitId: string): Promise<void> {
  await sql`
    update visits set status = struck_out_from ->> 'status', held_on = (struck_out_from ->> 'held_on')::date,
      form_left_on = (struck_out_from ->> 'form_left_on')::date, cancelled_because = struck_out_from ->> 'cancelled_because',
      cancel_charge_pence = (struck_out_from ->> 'cancel_charge_pence')::integer, called_off_by = struck_out_from ->> 'called_off_by',
      struck_out_at = null, struck_out_by = null, struck_out_from = null, revision = revision + 1
    where id = ${visitId}`.execute(work.db)
}
