import { logEvent } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPersonToChange } from '../person/person-store.ts'
import { addTraining, getTraining, lapseTrainings, strikeOut, type NewTraining } from './training-store.ts'
import { lapsesOn, trainingName } from './training-held.ts'

const own = ownRule()

/** Puts on file what a person has gone through. Where no lapse is given, the model says when it lapses. */
export async function recordTraining(work: Work, training: NewTraining): Promise<string> {
  const person = await getPersonToChange(work, training.personId)
  requireThat(mayKeepPeople(work), work, `record training of ${person.id}`)
  refuseIf(work, whyNotByHand(work.model, training.training, 'training'))
  return recordTrainingWith(work, training)
}

/** The same as part of another deed, whose leave is enough: a school that designates puts on file whom it designated (RO-72). */
export async function recordTrainingWith(work: Work, training: NewTraining): Promise<string> {
  const person = await getPersonToChange(work, training.personId)
  const expiresOn = training.expiresOn ?? lapsesOn(work.model, training.training, training.completedOn)
  refuseIf(work, whyTrainingCannotBeSo({ ...training, expiresOn }, work.today))
  const id = await addTraining(work, { ...training, expiresOn })
  await logEvent(work, {
    name: 'person.training-recorded',
    subjects: [{ kind: 'person', id: person.id }],
    audience: 'keep-people',
    changes: {
      training: { after: trainingName(work.model, training.training) },
      completedOn: { after: training.completedOn },
      ...(expiresOn && { expiresOn: { after: expiresOn } }),
    },
  })
  return id
}

/** What others gave lapses from a day on, as part of another deed, whose leave is enough. */
export async function lapseTrainingsWith(work: Work, ids: readonly string[], on: PlainDate): Promise<void> {
  await lapseTrainings(work, ids, on)
}

/** RO-72. What goes on file with those who designate, so that they are named, is neither recorded nor struck out by hand: it would stand there and not here. */
export function whyNotByHand(model: ServiceModel, training: string, field: 'training' | 'because'): Finding[] {
  const of = model.training.find(({ id }) => id === training)
  if (!of?.designated) return []
  const says = field === 'training' ? 'It goes on file when it is recorded there.' : 'It lapses when it is ended there.'
  return [own('training-by-designation', 'RO-72', `${of.says} ${says}`, field)]
}

/** Strikes out training that was entered in error. It stays to be seen, with the reason, and counts no more. */
export async function strikeOutTraining(work: Work, personId: string, trainingHeldId: string, because: string) {
  await getPersonToChange(work, personId)
  const held = await getTraining(work, personId, trainingHeldId)
  requireThat(mayKeepPeople(work), work, `strike out training of ${personId}`)
  refuseIf(work, whyNotByHand(work.model, held.training, 'because'))
  if (held.struckOutBecause !== null)
    refuseIf(work, [refusal('struck-out-already', `It was struck out already: ${held.struckOutBecause}`, 'because')])
  await strikeOut(work, trainingHeldId, because)
  await logEvent(work, {
    name: 'person.training-struck-out',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: { training: { after: trainingName(work.model, held.training) }, because: { after: because } },
  })
}

/** ES-17. Training on file has been gone through, and lapses after that if at all. */
export function whyTrainingCannotBeSo(
  { completedOn, expiresOn }: Pick<NewTraining, 'completedOn' | 'expiresOn'>,
  today: string,
): Finding[] {
  return [
    ...(completedOn > today
      ? [refusal('training-is-past', 'It goes on file once it is completed.', 'completedOn')]
      : []),
    ...(expiresOn !== null && expiresOn <= completedOn
      ? [refusal('training-lapses-later', 'It lapses after it was completed.', 'expiresOn')]
      : []),
  ]
}

const refusal = (id: string, says: string, field: string) => own(id, 'ES-17', says, field)
