import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { word } from '#model/index.ts'
import { listHoldersOver } from '#people/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { listDocumentsForSchools } from './documents.ts'
import { getFirstContact, mayAnswer, mayAsk, maySeeFirstContact } from './first-contact-policy.ts'
import { whyCannotBeAnswered, whyCannotBeAsked } from './first-contact-rules.ts'
import type { Answered, AskedQuery, Query } from './first-contact.ts'
import { addQuery, findQuery, findQueryToChange, writeAnswer } from './query-store.ts'

/**
 * WI-31. A school asks, or its contact enters what was asked elsewhere: it waits until it is answered, and the contact is told of what came
 * here. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function askContact(work: Work, schoolId: string, asked: AskedQuery): Promise<string> {
  const rule = getFirstContact(work.model)
  const school = await getSchool(work, schoolId)
  requireThat(mayAsk(work, school.id), work, `ask the contact of ${school.id}`)
  // What is asked by the school itself is asked here and today, whatever the form says.
  const query = mayAnswer(work, school.id) ? asked : { ...asked, came: 'here' as const, askedOn: work.today }
  refuseIf(work, whyCannotBeAsked(query, { name: school.name, isOpen: isOpen(school) }, work.today))
  const id = await addQuery(work, school.id, query)
  if (!mayAnswer(work, school.id))
    await tell(work, school.id, rule.by, `A query of ${school.name}`, [
      `${school.name} asks you something.`,
      'Sign in to read it, and to answer:',
      pageLink(`/queries/${id}`),
    ])
  await logEvent(work, {
    name: 'first-contact.asked',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'see-contacts',
    changes: { came: { after: query.came }, on: { after: query.askedOn } },
  })
  return id
}

/**
 * WI-31. The contact answers, in words or by saying where the school finds an answer; its head is told that there is one. Once only. Throws
 * NotFound, NotAllowed, Refused.
 */
export async function answerQuery(work: Work, id: string, answered: Answered): Promise<void> {
  const query = await findQueryToChange(work, id)
  if (!query) throw new NotFound('query', id)
  requireThat(mayAnswer(work, query.schoolId), work, `answer the query ${id}`)
  refuseIf(work, whyCannotBeAnswered(query, answered, await listDocumentsForSchools(work)))
  await writeAnswer(work, id, answered)
  const heads = work.model.roles.filter(({ kind }) => kind === 'headteacher').map((role) => role.id)
  await tell(work, query.schoolId, heads, `Your ${word(work.model, 'secondContact')} has answered`, [
    'What you asked has an answer.',
    'Sign in to read it:',
    pageLink(`/queries/${id}`),
  ])
  await logEvent(work, {
    name: 'first-contact.answered',
    subjects: [{ kind: 'school', id: query.schoolId }],
    audience: 'see-contacts',
    changes: {
      on: { after: query.askedOn },
      isSignposted: { after: answered.documentId !== null || answered.signpostedTo !== null },
    },
  })
}

/** A query that somebody may read. Throws NotFound. */
export async function getQuery(look: Look, id: string): Promise<Query> {
  const query = maySeeFirstContact(look) ? await findQuery(look, id) : undefined
  if (!query) throw new NotFound('query', id)
  return query
}

async function tell(work: Work, schoolId: string, roles: readonly string[], subject: string, says: readonly string[]) {
  for (const { personId, name, email } of await listHoldersOver(work, schoolId, roles, { isOfService: false }))
    if (email && personId !== work.actor.personId)
      await sendMessage(work, {
        ...{ toPersonId: personId, address: email, subject },
        body: [`Dear ${name},`, ...says].join('\n\n'),
      })
}
