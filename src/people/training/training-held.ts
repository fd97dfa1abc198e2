import type { ServiceModel } from '#model/index.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'

/** Something that a person has on file. */
export type TrainingHeld = {
  id: string
  training: string
  completedOn: PlainDate
  /** The first day on which it no longer counts; null where it does not lapse. */
  expiresOn: PlainDate | null
  note: string | null
  struckOutBecause: string | null
}

/** Whether something on file counts on a day: from its completion until it lapses, unless it was struck out. */
export function countsOn(held: TrainingHeld, on: PlainDate): boolean {
  return held.struckOutBecause === null && held.completedOn <= on && (held.expiresOn === null || on < held.expiresOn)
}

/** When training that was completed on a day lapses, by the model; null where it does not. */
export function lapsesOn(model: ServiceModel, training: string, completedOn: PlainDate): PlainDate | null {
  const months = model.training.find(({ id }) => id === training)?.validForMonths
  return months === undefined ? null : addMonths(completedOn, months)
}

/** What the model calls a training. */
export function trainingName(model: ServiceModel, training: string): string {
  return model.training.find(({ id }) => id === training)?.name ?? training.replaceAll('-', ' ')
}

/** RO-72. Whether training goes on file by hand, and not by a designation that is recorded elsewhere. */
export function isByHand(model: ServiceModel, training: string): boolean {
  return !model.training.some(({ id, designated }) => id === training && designated)
}
