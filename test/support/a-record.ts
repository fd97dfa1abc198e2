import { saveRecord } from '#records/index.ts'
import { issueRecord, sendForAccuracy, sendReply } from '#replies/index.ts'
import { doWork, keepDraft, type Work } from '#work/work.ts'
import { aHeldVisit, passCheck, sectionsOf } from './a-visit.ts'

export type Held = Awaited<ReturnType<typeof aHeldVisit>>
type At = { now?: string }
type Reasons = At & { reasons?: Work['reasons'] }
type Typed = Parameters<typeof sendReply>[2]['typed']

export const PUBLIC_URL = 'http://localhost:3000'

/** A visit that was held, of which the whole record is written, and checked by somebody else. */
export async function aWrittenRecord(differs: Record<string, string> = {}): Promise<Held> {
  const held = await aHeldVisit()
  await write(held, differs)
  await passCheck(held)
  return held
}

export const write = ({ service, adviser, visitId }: Held, differs: Record<string, string> = {}, fromRevision = 0) =>
  service.act(adviser, (look) =>
    keepDraft(look, (work) => saveRecord(work, visitId, { sections: sectionsOf(service, differs, fromRevision) })),
  )

/** Sends it to the head to be read for accuracy, as the author. */
export const send = ({ service, adviser, visitId }: Held, { reasons = {}, ...at }: Reasons = {}) =>
  service.act(
    adviser,
    (look) => doWork(look, (work) => sendForAccuracy(work, visitId, { publicUrl: PUBLIC_URL }), reasons),
    at,
  )

/** Replies as the head: accurate, or what is given. */
export const reply = (
  { service, head, visitId }: Held,
  lines: Typed['lines'] = [],
  says = '',
  at: At = {},
  by = head,
) =>
  service.act(
    by,
    (look) =>
      doWork(look, (work) =>
        sendReply(work, visitId, {
          typed: { lines, says, wasSays: '' },
          answer: lines.length > 0 || says !== '' ? 'marked' : 'accurate',
        }),
      ),
    at,
  )

/** Issues it by a press of its author. */
export const issue = ({ service, adviser, visitId }: Held, { reasons = {}, ...at }: Reasons = {}) =>
  service.act(adviser, (look) => doWork(look, (work) => issueRecord(work, visitId), reasons), at)

/** Written, sent, found accurate, and so issued. */
export async function anIssuedRecord(): Promise<Held> {
  const held = await aWrittenRecord()
  await send(held)
  await reply(held)
  return held
}

export const wrong = (section: string, line: number, says: string): Typed['lines'][number] => ({
  ...{ section, line, kind: 'fact-wrong', says, was: '' },
})
export const differently = (section: string, line: number, says: string): Typed['lines'][number] => ({
  ...{ section, line, kind: 'seen-differently', says, was: '' },
})
