import { pageLink, sendMessage } from '#messages/index.ts'
import { capital, word } from '#model/index.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Holder } from './school-people-store.ts'

/** What an author is told of: a reply, by what it asks of them, or that something was settled. */
export type ToldToAuthor =
  | 'accurate-and-issued'
  | 'accurate'
  | 'to-answer'
  | 'nothing-to-answer'
  | 'late-reply'
  | 'settled'

/** Writes to the author of a record that there is something new for them; what it says is read where they sign in. */
export async function tellAuthor(work: Work, found: VisitInModel, what: ToldToAuthor): Promise<void> {
  const { visit, model, type } = found
  const author = await findAddress(work, visit.adviserId)
  if (!author?.email) return
  const record = word(model, 'record')
  const which = `${visitName(model, type)} at ${visit.schoolName}`
  const { subject, says, place } = {
    'accurate-and-issued': {
      subject: 'The school has replied',
      says: `The school found the ${record} accurate as it stands, and it was issued: ${which}. Nothing is asked of you.`,
      place: '/record',
    },
    accurate: {
      subject: 'The school has replied',
      says: `The school found the ${record} accurate as it stands: ${which}. It waits for you to issue it.`,
      place: '/record',
    },
    'to-answer': {
      subject: 'The school has replied',
      says: `The school has replied to the ${record}, and asks for your answer: ${which}.`,
      place: '/record/answer',
    },
    'nothing-to-answer': {
      subject: 'The school has replied',
      says: `The school has replied to the ${record}, and asks for no answer: ${which}. Its words are kept beside it; it waits for you to issue it.`,
      place: '/record',
    },
    'late-reply': {
      subject: 'A late reply',
      says: `The school has replied after the ${record} was issued, and the reply is attached to it: ${which}.`,
      place: '/record',
    },
    settled: {
      subject: 'Settled',
      says: `What you could not agree on with the school is settled: ${which}.`,
      place: '/record',
    },
  }[what]
  await sendMessage(work, {
    toPersonId: visit.adviserId,
    address: author.email,
    subject: `${subject}: ${which}`,
    body: letter(author.name, says, pageLink(`/visits/${visit.id}${place}`)),
  })
}

/** Writes to those who settle what an author and a school cannot agree on. */
export async function tellSettlers(
  work: Work,
  settlers: readonly Holder[],
  { visit, model, type }: VisitInModel,
): Promise<void> {
  const which = `${visitName(model, type)} at ${visit.schoolName}`
  for (const { personId, name, email } of settlers)
    if (email)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject: `For you to settle: ${which}`,
        body: letter(
          name,
          `${visit.adviserName} and the school do not agree on something in the ${word(model, 'record')}, and ask you to settle it: ${which}.`,
          pageLink(`/visits/${visit.id}/record/settle`),
        ),
      })
}

/** Writes to those to whom a record goes. */
export async function tellRecipients(
  work: Work,
  recipients: readonly Holder[],
  { visit, model, type, version }: VisitInModel & { version: number },
): Promise<void> {
  const record = word(model, 'record')
  const which = `${visitName(model, type)} at ${visit.schoolName}`
  const says =
    version === 1
      ? `The ${record} was issued, and is there for you to read: ${which}.`
      : `The ${record} was corrected, and version ${version} is there for you to read: ${which}.`
  for (const { personId, name, email } of recipients)
    if (email)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject: `${capital(record)}: ${which}`,
        body: letter(name, says, pageLink(`/visits/${visit.id}/record?version=${version}`)),
      })
}

const letter = (name: string, says: string, address: string) =>
  [`Dear ${name},`, says, 'Sign in to read it:', address].join('\n\n')

async function findAddress(look: Look, personId: string): Promise<{ name: string; email: string | null } | undefined> {
  return look.db.selectFrom('people').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
}
