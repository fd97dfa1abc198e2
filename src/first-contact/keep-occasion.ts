import type { OccasionKind } from '#model/index.ts'
import { logEvent, type NewEvent } from '#history/index.ts'
import { listHoldersOver, type Holder } from '#people/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getFirstContact, mayAnswer } from './first-contact-policy.ts'
import { whyCannotBeOpened, whyNotDone, whyOccasionClosed } from './first-contact-rules.ts'
import type { Occasion, OpenedOccasion } from './first-contact.ts'
import {
  addOccasion,
  addStep,
  findOccasion,
  findOccasionToChange,
  listOccasions,
  listSteps,
  markClosed,
} from './occasion-store.ts'

/**
 * WI-33, WI-34. Opens what a school goes through with the support of its contact: an inspection, the appointment of a headteacher. Gives its
 * id. Throws NotFound, NotAllowed, Refused.
 */
export async function openOccasion(work: Work, schoolId: string, opened: OpenedOccasion): Promise<string> {
  const rule = getFirstContact(work.model)
  const school = await getSchool(work, schoolId)
  requireThat(mayAnswer(work, school.id), work, `open an occasion at ${school.id}`)
  const [contacts, open] = await Promise.all([
    contactsOf(work, school.id),
    listOccasions(work, { schoolId: school.id, isOpen: true }),
  ])
  const facts = { school: { name: school.name, isOpen: isOpen(school) }, contacts, open }
  refuseIf(work, whyCannotBeOpened(opened, rule, facts))
  const id = await addOccasion(work, school.id, opened)
  const { kind, startsOn, endsOn } = opened
  await logEvent(
    work,
    occasionEvent('opened', school.id, kind, { startsOn: { after: startsOn }, endsOn: { after: endsOn } }),
  )
  return id
}

/** WI-34. A step of it is done. Throws NotFound, NotAllowed, Refused. */
export async function doStep(work: Work, id: string, done: { step: string; doneOn: PlainDate }): Promise<void> {
  const { occasion, kind } = await getToChange(work, id)
  refuseIf(work, whyNotDone(done, occasion, kind, { done: await listSteps(work, [id]), today: work.today }))
  await addStep(work, id, done.step, done.doneOn)
  const step = kind?.steps.find((each) => each.id === done.step)?.name ?? done.step
  await logEvent(work, occasionEvent('step-done', occasion.schoolId, occasion.kind, { step: { after: step } }))
}

/** WI-33, WI-34. It is over. Throws NotFound, NotAllowed, Refused. */
export async function closeOccasion(work: Work, id: string): Promise<void> {
  const { occasion } = await getToChange(work, id)
  refuseIf(work, whyOccasionClosed(occasion))
  await markClosed(work, id)
  await logEvent(work, occasionEvent('closed', occasion.schoolId, occasion.kind))
}

/** An occasion that somebody may know of, with its kind as its own model has it. Throws NotFound. */
export async function getOccasion(
  look: Look,
  id: string,
): Promise<{ occasion: Occasion; kind: OccasionKind | undefined }> {
  return withKind(look, await findOccasion(look, id), id)
}

/** Who may support a school: those who are its contacts today. */
export const contactsOf = (look: Look, schoolId: string): Promise<Holder[]> =>
  listHoldersOver(look, schoolId, look.model.firstContact?.by ?? [], { isOfService: false })

async function getToChange(work: Work, id: string) {
  const found = await withKind(work, await findOccasionToChange(work, id), id)
  requireThat(mayAnswer(work, found.occasion.schoolId), work, `change the occasion ${id}`)
  return found
}

async function withKind(look: Look, occasion: Occasion | undefined, id: string) {
  if (!occasion) throw new NotFound('occasion', id)
  const { firstContact } = await look.modelOf(occasion.modelVersionId)
  return { occasion, kind: firstContact?.occasions.find((each) => each.id === occasion.kind) }
}

const occasionEvent = (
  name: string,
  schoolId: string,
  kind: string,
  changes: NonNullable<NewEvent['changes']> = {},
): NewEvent => ({
  name: `first-contact.occasion-${name}`,
  subjects: [{ kind: 'school', id: schoolId }],
  audience: 'see-contacts',
  changes: { kind: { after: kind }, ...changes },
})
