import { listConsultations } from '#consultations/index.ts'
import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { findTypedPerson } from '../find-typed-person.ts'
import { groupEvent } from '../group-events.ts'
import { getGroupRule, holdsAnyOf, mayKeepGroup } from '../group-policy.ts'
import { holdGroup } from '../group-store.ts'
import type { ExecutiveForm, ExecutiveOutcome, LiaisonNamed } from './body.ts'
import { whyCannotBeForm, whyCannotBeSettled, whyCannotLiaise, type ExecutiveRule } from './body-rules.ts'
import {
  addBodyLiaison,
  addExecutiveForm,
  listBodyLiaisons,
  listExecutiveForms,
  settleExecutiveForm,
} from './body-store.ts'

/** One of the other bodies. Throws NotFound. */
export function getBody(look: Look, id: string): { id: string; name: string } {
  const body = getGroupRule(look).bodies.of.find((each) => each.id === id)
  if (!body) throw new NotFound('body beside the group that decides', id)
  return body
}

/** What the model says of a wider body. Throws NotFound where it says nothing. */
export function getExecutiveRule(look: Look): ExecutiveRule {
  const { executive } = getGroupRule(look)
  if (!executive) throw new NotFound('page', 'the wider body')
  return executive
}

/** RO-27. Who consults on the form of the wider body and sets it up. */
export const mayFormExecutive = (look: Look): boolean => holdsAnyOf(look, getExecutiveRule(look).formedBy)

/** The consultations on something else than a model, of which one is on the form of a wider body; the last to close first. */
export const listConsulted = async (look: Look) =>
  (await listConsultations(look, undefined)).filter(({ modelVersionId }) => modelVersionId === null)

/** RO-110. Names who liaises with another body, in the place of whoever did so. Throws NotFound, NotAllowed, Refused. */
export async function nameBodyLiaison(
  work: Work,
  bodyId: string,
  { name, about, fromOn }: LiaisonNamed,
): Promise<void> {
  const rule = getGroupRule(work)
  const body = getBody(work, bodyId)
  requireThat(mayKeepGroup(work), work, `name who liaises with ${bodyId}`)
  const { person, findings } = await findTypedPerson(work, name)
  await holdGroup(work)
  const current = (await listBodyLiaisons(work)).find((each) => each.body === bodyId && each.untilOn === null)
  refuseIf(work, [...findings, ...whyCannotLiaise(rule, bodyId, fromOn, current)])
  if (!person) throw new Error('nobody was found and nothing said')
  await addBodyLiaison(work, { body: bodyId, personId: person.id, about, fromOn })
  await logEvent(
    work,
    groupEvent(
      work,
      'liaison-named',
      { body: { after: body.name }, name: { after: person.name } },
      { people: [person.id] },
    ),
  )
}

/** RO-27, RO-28. Writes the form of the wider body on which others are consulted. Throws NotFound, NotAllowed, Refused. */
export async function writeExecutiveForm(
  work: Work,
  form: { says: string; connects: readonly string[]; consultationId: string },
): Promise<void> {
  const rule = getExecutiveRule(work)
  requireThat(mayFormExecutive(work), work, 'write the form of the wider body')
  await holdGroup(work)
  const forms = await listExecutiveForms(work)
  refuseIf(work, [
    ...whyCannotBeForm(rule, form, {
      consultation: (await listConsulted(work)).find(({ id }) => id === form.consultationId),
      hasOpen: forms.some(({ outcome }) => outcome === null),
      isSetUp: forms.some(({ outcome }) => outcome === 'set-up'),
    }),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'its form', field: 'says', text: form.says }])),
  ])
  await addExecutiveForm(work, form)
  await logEvent(work, groupEvent(work, 'executive-consulted', { body: { after: getBody(work, rule.body).name } }))
}

/** RO-27. Settles the form of the wider body once its consultation is over: set up, or not. Throws NotFound, NotAllowed, Refused. */
export async function settleExecutive(
  work: Work,
  id: string,
  { heard, outcome }: { heard: string; outcome: ExecutiveOutcome },
): Promise<void> {
  const rule = getExecutiveRule(work)
  await getExecutiveForm(work, id)
  requireThat(mayFormExecutive(work), work, `settle the form ${id} of the wider body`)
  await holdGroup(work)
  const form = await getExecutiveForm(work, id)
  refuseIf(work, [
    ...whyCannotBeSettled(rule, form, work.today),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'what was heard', field: 'heard', text: heard }])),
  ])
  await settleExecutiveForm(work, form.id, { heard, outcome })
  const changes = { body: { after: getBody(work, rule.body).name }, settled: { after: outcome } }
  await logEvent(work, groupEvent(work, 'executive-settled', changes))
}

/** One form of the wider body. Throws NotFound. */
export async function getExecutiveForm(look: Look, id: string): Promise<ExecutiveForm> {
  getExecutiveRule(look)
  const form = (await listExecutiveForms(look)).find((each) => each.id === id)
  if (!form) throw new NotFound('form of the wider body', id)
  return form
}
