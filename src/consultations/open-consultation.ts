import { addStages, getVersion, holdModels } from '#handbook/index.ts'
import { logEvent } from '#history/index.ts'
import { sendJob } from '#jobs/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { OpenedConsultation } from './consultation.ts'
import { lifeEvent } from './consultation-events.ts'
import { mayLeadModel } from './consultation-policy.ts'
import { whyCannotBeOpened, whyCannotCloseThen } from './consultation-rules.ts'
import { addConsultation, listConsultationsOfYear, setClosing } from './consultation-store.ts'
import { getConsultationToChange } from './get-consultation.ts'
import { addInvitations, listSchoolsToTell, listTeam, markReminded } from './invitation-store.ts'
import { INVITE, REMIND } from './write-letters.ts'
import { schoolRoles, teamRoles } from './who-is-asked.ts'

/**
 * ES-03, ES-66, RO-28. Puts a model, or something else where no version is named, to all members of the team or to schools, between two days.
 * Everyone who holds a role that is asked is invited. The team's makes a proposal one in consultation. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function openConsultation(
  work: Work,
  versionId: string | undefined,
  opened: OpenedConsultation,
): Promise<string> {
  requireThat(mayLeadModel(work), work, 'open a consultation')
  await holdModels(work)
  const read = versionId === undefined ? undefined : await getVersion(work, versionId)
  const model = read?.model ?? work.model
  const invited =
    opened.audience === 'team'
      ? await listTeam(work, teamRoles(model))
      : (await listSchoolsToTell(work, schoolRoles(model))).flatMap(({ people }) => people)
  const others = read ? await listConsultationsOfYear(work, read.version.writtenFor) : []
  refuseIf(work, whyCannotBeOpened(opened, { stage: read?.stage, invited: invited.length, others }, work.today))
  const id = await addConsultation(work, read?.version.id ?? null, opened)
  await addInvitations(work, id, invited)
  if (read?.stage === 'proposed' && opened.audience === 'team')
    await addStages(work, [read.version.id], 'in-consultation')
  if (!work.tellsNobody) await sendJob(work, INVITE, { consultationId: id })
  await logEvent(
    work,
    lifeEvent(work, 'consultation.opened', {
      title: { after: opened.title },
      audience: { after: opened.audience },
      invited: { after: invited.length },
      closesOn: { after: opened.closesOn },
    }),
  )
  return id
}

/** ES-03. A consultation closes on another day than was said. Throws NotFound, NotAllowed, Refused. */
export async function moveClosing(work: Work, id: string, closesOn: PlainDate): Promise<void> {
  const { consultation } = await getConsultationToChange(work, id)
  requireThat(mayLeadModel(work), work, `change the consultation ${id}`)
  refuseIf(work, whyCannotCloseThen({ ...consultation, closesOn }, work.today))
  await setClosing(work, id, closesOn)
  await logEvent(
    work,
    lifeEvent(work, 'consultation.closing-moved', {
      title: { after: consultation.title },
      closesOn: { before: consultation.closesOn, after: closesOn },
    }),
  )
}

/** ES-03. Everyone who was invited and has not answered is written to again, at most once a day. Throws NotFound, NotAllowed. */
export async function remindInvited(work: Work, id: string): Promise<void> {
  const { consultation } = await getConsultationToChange(work, id)
  requireThat(mayLeadModel(work), work, `remind those asked in ${id}`)
  await markReminded(work, id)
  if (!work.tellsNobody) await sendJob(work, REMIND, { consultationId: id })
  await logEvent(work, lifeEvent(work, 'consultation.reminded', { title: { after: consultation.title } }))
}
