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

export type Received = { answers: Answers; file: ReceivedFile | undefined; findings: readonly Finding[] }

/**
 * Takes what a form with a file carries: the fields first, then, once they prove the form to be ours, the file, a piece
 * at a time. What is too large, cut short or not there comes back as a finding.
 */
export async function receiveUpload(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { field, maxBytes }: { field: string; maxBytes: number },
): Promise<Received> {
  const answers: Answers = {}
  let file: ReceivedFile | undefined
  let isOurs = false
  try {
    const limits = { fileSize: maxBytes, files: 1, fields: 100, fieldSize: 100_000 }
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
      if (part.fieldname !== field || file) part.file.resume()
      else file = await keepOutside(part)
      if (file && part.file.truncated) return await refuse(file, answers, field, tooLarge(maxBytes))
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code?.startsWith('FST_CSRF') || syscall) throw error
    return refuse(file, answers, field, 'The file did not arrive whole. Choose it and send it again')
  }
  if (!isOurs) {
    request.body = answers
    await requireToken(app, request, reply)
  }
  if (!file || (file.bytes === 0 && file.name === '')) return refuse(file, answers, field, fileMissing(field).says)
  return { answers, file, findings: [] }
}

async function refuse(file: ReceivedFile | undefined, answers: Answers, field: string, says: string) {
  await file?.remove()
  return { answers, file: undefined, findings: [fileFinding(field, says)] }
}

function tooLarge(maxBytes: number): string {
  return `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB, which is more than this page takes`
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
