import { capital, NEUTRAL_WORDS, word, type ServiceModel } from '#model/index.ts'

/** What a service calls the printed figures of a school: its word for a data set, or School Statistical Profile (SH-101, ES-60). */
export function nameOfProfile(model: ServiceModel): string {
  const own = word(model, 'dataSet')
  return own === NEUTRAL_WORDS.dataSet.one ? 'School Statistical Profile' : capital(own)
}
