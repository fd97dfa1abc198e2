import type { Mail } from '../../test/support/mail-server.ts'
import type { VisitToWrite } from './fill-service.ts'
import type { Promised } from './promises.ts'

export type Written = { messageId: string; isSent: boolean; address: string; subject: string }
type Given = { visits: readonly VisitToWrite[]; promises: ReadonlyMap<string, Promised>; mails: readonly Mail[] }

/** Each letter that a deed promised was written once, has come to the mail server, and nothing else has. */
export function compareLetters(
  written: readonly Written[],
  { visits, promises, mails }: Given,
  expect: (what: string, promised: number, there: number) => void,
  broken: string[],
): void {
  const came = new Set(mails.map(({ messageId }) => messageId))
  for (const { messageId, isSent } of written) {
    if (!came.has(messageId)) broken.push(`the letter ${messageId} was lost`)
    if (!isSent) broken.push(`the letter ${messageId} is not marked as sent`)
  }
  const known = new Set(written.map(({ messageId }) => messageId))
  for (const messageId of came)
    if (!known.has(messageId)) broken.push(`the letter ${messageId} is of nothing that was kept`)

  const times = new Map<string, number>()
  for (const { address, subject } of written) {
    const name = `${address} ${/Hollin School \d+/.exec(subject)?.[0] ?? ''}`
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  for (const { id, schoolName, headEmail, chairEmail, adviserEmail } of visits)
    for (const address of [headEmail, chairEmail, adviserEmail])
      expect(
        `letters to ${address} of ${schoolName}`,
        promises.get(id)?.letters.get(address) ?? 0,
        times.get(`${address} ${schoolName}`) ?? 0,
      )
}
