import sharp from 'sharp'
import { quoted, readEnds, whatItIs } from '#files/index.ts'
import { fileFinding, type ReceivedFile } from '#web/receive-upload.ts'
import { Refused } from '#work/failures.ts'

/** The most that the file of a crest may hold, and how wide or high it is kept. */
export const MOST_CREST_BYTES = 5 * 1024 * 1024
const MOST_POINTS = 900

/**
 * Reads a crest, PNG or JPEG by its bytes, and writes it anew as a PNG: nothing of the file that came is kept. Throws Refused
 * with one sentence beside the field.
 */
export async function readPicture(
  { name, stream }: Pick<ReceivedFile, 'name' | 'stream'>,
  field: string,
): Promise<{ png: Buffer; width: number; height: number }> {
  const refuse = (says: string) => new Refused([fileFinding(field, says)])
  const known = whatItIs(await readEnds(stream()))
  if (!('kind' in known && (known.kind === 'png' || known.kind === 'jpeg')))
    throw refuse(`${quoted(name)} is no picture that can be taken: choose a PNG or a JPEG`)
  const pieces: Buffer[] = []
  for await (const piece of stream()) pieces.push(piece)
  try {
    const { data, info } = await sharp(Buffer.concat(pieces), { limitInputPixels: 40_000_000, failOn: 'error' })
      .rotate()
      .resize({ width: MOST_POINTS, height: MOST_POINTS, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: false })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
  } catch {
    throw refuse(`${quoted(name)} cannot be read: open it in a picture program, save it anew and choose it again`)
  }
}
