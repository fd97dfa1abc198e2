import { getVersion } from '#handbook/index.ts'
import { aJob, doneBy, type DoneBy, type Errand } from '#jobs/index.ts'
import { pageLink, sendOnce, sendReminder } from '#messages/index.ts'
import { showDate } from '#shared/show-date.ts'
import { findConsultation } from './consultation-store.ts'
import { listInvitations, listSchoolsToTell } from './invitation-store.ts'
import { findPublication } from './publication-store.ts'
import { publishedRoles, sheetRoles } from './who-is-asked.ts'

export const INVITE = aJob<{ consultationId: string }>('invite-to-consultation', { patience: 1800 })
export const REMIND = aJob<{ consultationId: string }>('remind-of-consultation', { patience: 1800 })
export const TELL_SCHOOLS = aJob<{ publicationId: string }>('tell-schools-of-model', { patience: 1800 })

/** What is written to hundreds of people goes later, each letter once. */
export function consultationJobs(): readonly DoneBy[] {
  return [
    doneBy({ job: INVITE, run: inviteAll }),
    doneBy({ job: REMIND, run: remindAll }),
    doneBy({ job: TELL_SCHOOLS, run: tellSchools }),
  ]
}

type OfConsultation = Pick<Errand<{ consultationId: string }>, 'ids' | 'asService'>

/** ES-03, ES-66. Writes to everyone who was invited and has an address. */
export async function inviteAll({ ids: { consultationId }, asService }: OfConsultation): Promise<void> {
  await asService.write(async (look) => {
    const consultation = await findConsultation(look, consultationId)
    if (!consultation) return
    for (const { personId, name, email } of await listInvitations(look, { consultationIds: [consultationId] }))
      if (email)
        await sendOnce(look, `consultation ${consultationId} ${personId}`, {
          ...{ toPersonId: personId, address: email, subject: consultation.title },
          body: letter(name, [
            `You are asked what you say of: ${consultation.title}.`,
            `You can answer from ${showDate(consultation.opensOn)} to ${showDate(consultation.closesOn)}. Sign in to read what is put to you, and to answer:`,
            pageLink(`/consultations/${consultationId}/answer`),
          ]),
        })
  })
}

/** ES-03. Reminds whoever has not answered, each person once for each day on which it closes. */
export async function remindAll({ ids: { consultationId }, asService }: OfConsultation): Promise<void> {
  await asService.write(async (look) => {
    const consultation = await findConsultation(look, consultationId)
    if (!consultation) return
    const invited = await listInvitations(look, { consultationIds: [consultationId] })
    for (const { personId, name, email, answeredOn } of invited)
      if (email && answeredOn === null)
        await sendReminder(look, {
          ...{ toPersonId: personId, address: email, thing: `consultation ${consultationId} ${look.today}` },
          ...{ dueOn: consultation.closesOn, subject: `Reminder: ${consultation.title}` },
          body: letter(name, [
            `You have not said yet what you think of: ${consultation.title}. It closes on ${showDate(consultation.closesOn)}.`,
            'Sign in to answer, or to say that you have nothing to add:',
            pageLink(`/consultations/${consultationId}/answer`),
          ]),
        })
  })
}

type OfPublication = Pick<Errand<{ publicationId: string }>, 'ids' | 'asService'>

/** ES-02, ES-05. Writes to heads, and of information to governors, that there is something to read of the model. */
export async function tellSchools({ ids: { publicationId }, asService }: OfPublication): Promise<void> {
  await asService.write(async (look) => {
    const publication = await findPublication(look, publicationId)
    if (!publication) return
    const { model } = await getVersion(look, publication.modelVersionId)
    const roles = publication.kind === 'final' ? publishedRoles(model) : sheetRoles(model)
    const people = (await listSchoolsToTell(look, roles)).flatMap((school) => school.people)
    for (const { personId, name, email } of people)
      if (email)
        await sendOnce(look, `publication ${publicationId} ${personId}`, {
          ...{ toPersonId: personId, address: email, subject: publication.title },
          body: letter(name, [
            publication.kind === 'final' ? 'The model is final.' : 'There is information for you.',
            'Sign in to read it:',
            pageLink(`/publications/${publicationId}`),
          ]),
        })
  })
}

const letter = (name: string, says: readonly string[]) => [`Dear ${name},`, ...says].join('\n\n')
