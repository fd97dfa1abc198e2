import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { newId } from '#shared/id.ts'

/** Somebody with one record of their own open, and the state of it that they see. */
export type Desk = {
  visitId: string
  recordId: string
  authorityId: string
  cookie: string
  token: string
  writer: string
  section: string
  revision: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

/** Posts what a page would, and reads what it is told. */
export function post(port: number, path: string, headers: Record<string, string>, body: string) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(
      { port, path, method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json' } },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Two thousand characters, other ones each time. */
const aText = () => `${randomUUID()} ${'Reading is strong in the early years, and less so after. '.repeat(34)}`

/** Saves a section of one's own record, again and again, for so long; gives what each save took, in milliseconds. */
export async function saveFor(port: number, desk: Desk, ms: number, what: 'save' | 'floor'): Promise<number[]> {
  const took: number[] = []
  const end = performance.now() + ms
  const sitting = randomUUID()
  while (performance.now() < end) {
    const content = { body: aText(), judgement: null, isNotDiscussed: false, restsOn: [] }
    const sections = [{ section: desk.section, ...content, fromRevision: desk.revision }]
    const save = { id: newId(), sitting, writer: desk.writer, sections, entries: [] }
    const body = JSON.stringify(what === 'save' ? save : { ...save, ...desk, sections })
    const headers = { cookie: desk.cookie, 'x-csrf-token': desk.token }
    const path = what === 'save' ? `/visits/${desk.visitId}/record/saves` : '/floor'
    const from = performance.now()
    const answer = await post(port, path, headers, body)
    took.push(performance.now() - from)
    if (answer.status !== 200) throw new Error(`a ${what} was answered with ${answer.status}: ${answer.body}`)
    if (what === 'save') desk.revision += 1
  }
  return took
}
