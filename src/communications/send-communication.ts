import { logEvent } from '#history/index.ts'
import { aJob, doneBy, sendJob, type DoneBy, type Errand } from '#jobs/index.ts'
import { pageLink, sendOnce } from '#messages/index.ts'
import { phaseOf } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { audienceOf, keyOfLetter, type Communication, type NewCommunication } from './communication.ts'
import { communicationsRuleOf, maySend } from './communication-policy.ts'
import { whyCannotBeSent } from './communication-rules.ts'
import {
  addCommunication,
  findCommunication,
  findWords,
  listReaders,
  listSchoolsToTell,
} from './communication-store.ts'

const WRITE = aJob<{ communicationId: string }>('write-communication', { patience: 1800 })

/** What schools were told, for somebody who may read it. Throws NotFound. */
export async function getCommunication(look: Look, id: string): Promise<Communication> {
  communicationsRuleOf(look)
  const found = isId(id) ? await findCommunication(look, id) : undefined
  if (!found) throw new NotFound('message to schools', id)
  return found
}

/**
 * ES-59. Tells schools something, of one of the model's types, to one of its audiences: it stands for them to read at once, and whoever holds the
 * roles of the audience is written to. `named` are the schools where they are named. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function sendCommunication(
  work: Work,
  given: NewCommunication,
  named: readonly string[],
): Promise<string> {
  const rule = communicationsRuleOf(work)
  requireThat(maySend(work), work, 'send a message to schools')
  const audience = audienceOf(rule, given.audience)
  const all = audience ? await listSchoolsToTell(work, audience.roles, audience.chosen ? named : undefined) : []
  const schools = all.filter(({ phase, type }) => {
    const of = phaseOf(work.model, { phase, type, typeGroup: '' })?.id
    return !audience || audience.phases.length === 0 || (of !== undefined && audience.phases.includes(of))
  })
  refuseIf(work, whyCannotBeSent(rule, given, named.length, schools.length))
  const id = await addCommunication(work, given, schools)
  if (!work.tellsNobody) await sendJob(work, WRITE, { communicationId: id })
  await logEvent(work, {
    name: 'communication.sent',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes: { title: { after: given.title }, schools: { after: schools.length } },
  })
  return id
}

/** What is written to hundreds of people goes later, each letter once. */
export const communicationJobs = (): readonly DoneBy[] => [doneBy({ job: WRITE, run: writeLetters })]

type OfCommunication = Pick<Errand<{ communicationId: string }>, 'ids' | 'asService'>

/** ES-59. Writes to everyone of the audience who has an address; what schools are told stands in the letter itself. */
export async function writeLetters({ ids: { communicationId }, asService }: OfCommunication): Promise<void> {
  await asService.write(async (look) => {
    const words = await findWords(look, communicationId)
    if (!words) return
    for (const { personId, name, email } of await listReaders(look, communicationId))
      if (email)
        await sendOnce(look, keyOfLetter(communicationId, personId), {
          ...{ toPersonId: personId, address: email, subject: words.title },
          body: [
            `Dear ${name},`,
            words.says,
            'It stands here too:',
            pageLink(`/communications/${communicationId}`),
          ].join('\n\n'),
        })
  })
}
