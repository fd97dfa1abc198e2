import { sendMessage } from '#messages/index.ts'
import { aWord } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Work } from '#work/work.ts'
import { newReplyLink } from '../reply-links.ts'
import type { Holder } from '../school-people-store.ts'

type Asked = VisitInModel & { recordId: string; replyBy: PlainDate; publicUrl: string }

/** Writes to each who replies for the school, with a link of their own; no word of what stands in it goes with it. Gives how many were written to. */
export async function tellRepliers(work: Work, repliers: readonly Holder[], asked: Asked): Promise<number> {
  let written = 0
  for (const { personId, name, email } of repliers) {
    const token = email && (await newReplyLink(work, personId, asked.recordId, asked.replyBy))
    if (!email || !token) continue
    const { subject, body } = letterTo(name, work.actor.authorityName, asked, token)
    await sendMessage(work, { toPersonId: personId, address: email, subject, body })
    written += 1
  }
  return written
}

function letterTo(name: string, authority: string, asked: Asked, token: string): { subject: string; body: string } {
  const { visit, model, type, replyBy, publicUrl } = asked
  const paragraphs = [
    `Dear ${name},`,
    `${visit.adviserName} of ${authority} has written ${aWord(model, 'record')} after ${visitName(model, type)}, held at ${visit.schoolName} on ${showDate(visit.heldOn ?? visit.bookedFor)}.`,
    `Please read it and say by ${showDate(replyBy)} whether the facts in it are right. You need no password for it:`,
    `${publicUrl.replace(/\/$/, '')}/reply/${token}`,
    `The link is for you alone. It can be opened as often as you like, and you can leave it and come back. Nobody else at the school has been sent it yet.`,
  ]
  return {
    subject: `For you to read: ${visitName(model, type)} at ${visit.schoolName}`,
    body: paragraphs.join('\n\n'),
  }
}
