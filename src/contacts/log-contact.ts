import { logEvent } from '#history/index.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getInformalSupport, mayLogContact } from './contact-policy.ts'
import { whyContactCannotBeLogged, type LoggedContact } from './contact-rules.ts'
import { addContact } from './contact-store.ts'

/**
 * ES-62. Somebody logs what they did for a school: when, how, about what and for how long, and not a word more. Gives its id.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function logContact(work: Work, schoolId: string, contact: LoggedContact): Promise<string> {
  getInformalSupport(work.model)
  await getSchoolToVisit(work, schoolId)
  requireThat(mayLogContact(work, { schoolId }), work, `log informal support to ${schoolId}`)
  const { on, kind, topic, minutes } = contact
  const { model, modelVersionId } = await work.modelOn(on)
  refuseIf(work, whyContactCannotBeLogged(contact, model, work.today))
  const id = await addContact(work, { ...contact, schoolId, modelVersionId })
  await logEvent(work, {
    name: 'contact.logged',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-contacts',
    changes: { on: { after: on }, kind: { after: kind }, topic: { after: topic }, minutes: { after: minutes } },
  })
  return id
}
