import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { type Answers } from './answers.ts'

/** A file that was sent and lies outside the database until the deed has taken it. */
export type ReceivedFile = {
  name: string
  mediaType: string
  bytes: number
  /** Its bytes from the first, as often as it is asked. */
  stream: () => AsyncIterable<Buffer>
  remove: () => Promise<void>
}

export type Received = { answers: Answers; files: readonly ReceivedFile[]; findings: readonly Finding[] }

/** The name of the field that carries the files, how much each may hold, and how many and how much they may be together. */
export type Wanted = { field: string; maxBytes: number; maxFiles?: number; maxBytesOfAll?: number }

/**
 * Takes what a form with files carries: the fields first, then, once they prove the form to be ours, the files, a piece
 * at a time. What is too large, too many, cut short or not there comes back as a finding, and nothing is kept.
 */
export async function receiveUpload(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Wanted,
): Promise<Received> {
  const answers: Answers = {}
  const files: ReceivedFile[] = []
  let isOurs = false
  const refuse = async (says: string): Promise<Received> => {
    await Promise.all(files.map((file) => file.remove()))
    return { answers, files: [], findings: [fileFinding(wanted.field, says)] }
  }
  const mostFiles = wanted.maxFiles ?? 1
  try {
    // One more than may come, so that its coming can be said.
    const limits = { fileSize: wanted.maxBytes, files: mostFiles + 1, fields: 100, fieldSize: 100_000 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        const before = answers[part.fieldname]
        answers[part.fieldname] = before === undefined ? String(part.value) : `${before}\n${String(part.value)}`
        continue
      }
      if (!isOurs) {
        request.body = answers
        await requireToken(app, request, reply)
        isOurs = true
      }
      if (part.fieldname !== wanted.field) {
        part.file.resume()
        continue
      }
      const file = await keepOutside(part)
      files.push(file)
      if (part.file.truncated) return await refuse(tooLarge(wanted, file, mostFiles))
      if (files.length > mostFiles) return await refuse(tooMany(mostFiles))
      if (sum(files) > (wanted.maxBytesOfAll ?? Infinity)) return await refuse(tooMuch(wanted))
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === 'FST_FILES_LIMIT') return refuse(tooMany(mostFiles))
    if (code?.startsWith('FST_CSRF') || syscall) {
      await refuse('')
      throw error
    }
    return refuse('The file did not arrive whole. Choose it and send it again')
  }
  if (!isOurs) {
    request.body = answers
    await requireToken(app, request, reply)
  }
  // A browser sends a field in which nothing was chosen as a file without a name.
  const chosen = files.filter((file) => file.bytes > 0 || file.name !== '')
  if (chosen.length === 0) return refuse(fileMissing(wanted.field).says)
  return { answers, files: chosen, findings: [] }
}

const sum = (files: readonly ReceivedFile[]) => files.reduce((all, { bytes }) => all + bytes, 0)
const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`

function tooLarge({ maxBytes }: Wanted, { name }: ReceivedFile, mostFiles: number): string {
  const which = mostFiles > 1 ? `The file ${name}` : 'The file'
  return `${which} is larger than ${megabytes(maxBytes)}, which is more than this page takes`
}

function tooMany(most: number): string {
  return most === 1 ? 'Choose one file at a time' : `Choose ${most} files or fewer at a time`
}

function tooMuch({ maxBytesOfAll = 0 }: Wanted): string {
  return `The files are more than ${megabytes(maxBytesOfAll)} together. Send them in several goes`
}

async function keepOutside({ file, filename, mimetype }: MultipartFile): Promise<ReceivedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-upload-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    const target = createWriteStream(path, { mode: 0o600 })
    await pipeline(file, target)
    const stream = () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>
    return { name: filename ?? '', mediaType: mimetype, bytes: target.bytesWritten, stream, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What the forms' own check asks, for a body that was read by hand. Throws as it does. */
export async function requireToken(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const answer = Object.create(reply, { send: { value: reject } }) as FastifyReply
    app.csrfProtection(request, answer, resolve)
  })
}

/** The one sentence when nothing was chosen. */
export function fileMissing(field: string): Finding {
  return fileFinding(field, 'Choose the file')
}

/** What is wrong with the file as it came. */
export function fileFinding(field: string, says: string): Finding {
  return { kind: 'upload', id: 'upload', source: 'XX-15', says, field, weight: 'firm' }
}
