import { sql } from 'kysely'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { Device } from './device.ts'

const devices = (look: Look) =>
  look.db
    .selectFrom('devices as d')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'd.authority_id').onRef('p.id', '=', 'd.person_id'),
    )
    .leftJoin('people as e', (join) =>
      join.onRef('e.authority_id', '=', 'd.authority_id').onRef('e.id', '=', 'd.ended_by'),
    )
    .select([
      'd.id',
      'd.person_id as personId',
      'p.name as personName',
      'd.name',
      'd.switched_on_at as switchedOnAt',
      'd.last_met_at as lastMetAt',
      'd.ended_at as endedAt',
      'd.ended_how as endedHow',
      'e.name as endedByName',
    ])

const MOST_SHOWN = 20

/** Somebody's devices: those that are switched on first, then the last that no longer are. */
export async function listDevices(look: Look, personId: string): Promise<Device[]> {
  return devices(look)
    .where('d.person_id', '=', personId)
    .orderBy(sql`d.ended_at is not null`)
    .orderBy('d.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
}

/** Whether whoever looks writes on any device without a connection. */
export async function hasDeviceOn(look: Look): Promise<boolean> {
  const { db, actor } = look
  const isOn = sql`from devices d where d.person_id = ${actor.personId} and d.ended_at is null`
  const found = await look.ifAny(isOn, () =>
    db
      .selectFrom('devices')
      .select('id')
      .where('person_id', '=', actor.personId)
      .where('ended_at', 'is', null)
      .limit(1)
      .execute(),
  )
  return found.length > 0
}

/** A device by its number. Throws NotFound. */
export async function getDevice(look: Look, id: string): Promise<Device> {
  const found = await devices(look).where('d.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('device', id)
  return found
}

/** A device that was switched on just now, with the hash of what it will be known by. */
export async function addDevice(work: Work, device: { id: string; name: string; keyHash: Buffer }): Promise<void> {
  await work.db
    .insertInto('devices')
    .values({
      authority_id: work.actor.authorityId,
      id: device.id,
      person_id: work.actor.personId,
      name: device.name,
      switched_on_at: work.now,
      last_met_at: null,
      ended_at: null,
      ended_how: null,
      ended_by: null,
    })
    .execute()
  await sql`select access.add_device_key(${device.keyHash}, ${device.id})`.execute(work.db)
}

/** From here on a device gets nothing from the service, and whoever was signed in on it no longer is. */
export async function endDevice(work: Work, id: string, how: 'shut-out' | 'forgotten'): Promise<void> {
  await work.db
    .updateTable('devices')
    .set({ ended_at: work.now, ended_how: how, ended_by: work.actor.personId })
    .where('id', '=', id)
    .execute()
  // On the device itself one stays signed in: it is one's own hand that takes the store off it.
  if (how === 'shut-out') await sql`select access.end_device_session(${id})`.execute(work.db)
}

/** The device of the person who looks that a key stands for, while it is switched on. */
export async function findOwnDevice(look: Look, keyHash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select access.find_own_device(${keyHash}) as id`.execute(look.db)
  return rows[0]?.id ?? undefined
}
