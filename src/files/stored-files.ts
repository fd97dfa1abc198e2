import { createHash } from 'node:crypto'
import { newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/** A file on its way in: its name as the person's computer has it, and its bytes as they come. */
export type IncomingFile = { name: string; mediaType: string; stream: AsyncIterable<Uint8Array> }

export type StoredFile = { id: string; name: string; mediaType: string; bytes: number; sha256: string }

/** 512 KB: what is held in memory of a file at a time. */
export const PART_BYTES = 512 * 1024

/** Keeps a file in the database, in parts, in this transaction: all of it or nothing. */
export async function storeFile(look: Look, { name, mediaType, stream }: IncomingFile): Promise<StoredFile> {
  const { authorityId, personId } = look.actor
  const file = { authority_id: authorityId, id: newId(), name: plainName(name), media_type: mediaType }
  const kept = { stored_at: look.now, stored_by: personId, bytes: 0, sha256: '' }
  await look.db
    .insertInto('stored_files')
    .values({ ...file, ...kept })
    .execute()
  const hash = createHash('sha256')
  let bytes = 0
  let place = 0
  for await (const content of inParts(stream)) {
    hash.update(content)
    bytes += content.length
    const part = { authority_id: authorityId, id: newId(), file_id: file.id, place: place++, content }
    await look.db.insertInto('stored_file_parts').values(part).execute()
  }
  const sha256 = hash.digest('hex')
  await look.db.updateTable('stored_files').set({ bytes, sha256 }).where('id', '=', file.id).execute()
  return { id: file.id, name: file.name, mediaType, bytes, sha256 }
}

/** What is known of a stored file. Throws NotFound. */
export async function getStoredFile(look: Look, id: string): Promise<StoredFile> {
  const found = await look.db
    .selectFrom('stored_files')
    .select(['id', 'name', 'media_type as mediaType', 'bytes', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('file', id)
  return found
}

/** The bytes of a stored file in their order, a part at a time, each by a query of its own. */
export async function* readStoredFile(look: Look, id: string): AsyncGenerator<Buffer, void> {
  for (let place = 0; ; place++) {
    const part = await readStoredPart(look, id, place)
    if (!part) return
    yield part
  }
}

/** One part of a stored file, counted from 0; undefined after the last. */
export async function readStoredPart({ db }: Look, id: string, place: number): Promise<Buffer | undefined> {
  const part = await db
    .selectFrom('stored_file_parts')
    .select('content')
    .where('file_id', '=', id)
    .where('place', '=', place)
    .executeTakeFirst()
  return part?.content
}

/** Removes a file and its parts: for a preview that was thrown away. */
export async function removeStoredFile(look: Look, id: string): Promise<void> {
  await look.db.deleteFrom('stored_files').where('id', '=', id).execute()
}

async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    held.push(piece)
    length += piece.length
    if (length < PART_BYTES) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; all.length - at >= PART_BYTES; at += PART_BYTES) yield all.subarray(at, at + PART_BYTES)
    held = [all.subarray(at)]
    length = all.length - at
  }
  if (length > 0) yield Buffer.concat(held)
}

/** The last part of a path, without what a page or a header could trip over. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last.replace(/[\u0000-\u001f\u007f"\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 200) || 'file'
  )
}
