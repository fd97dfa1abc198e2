import type { Work } from '#work/work.ts'
import { doWork } from '#work/work.ts'
import { aServiceToVisit } from '../../test/support/a-visit.ts'
import { agreeToTailoring } from './tailor/answer-tailoring.ts'
import { proposeTailoring, type Proposal } from './tailor/propose-tailoring.ts'

/** A school that follows the full programme of four visits, with everyone who must agree to a change of it. */
export async function aSchoolOnItsProgramme(modelText?: string) {
  const made = await aServiceToVisit(modelText)
  const { service, school } = made
  const chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Meena Chair' })
  const as = <T>(person: string, deed: (work: Work) => Promise<T>) => service.act(person, (look) => doWork(look, deed))
  return {
    ...made,
    chair,
    as,
    propose: (person: string, differs: Partial<Proposal> = {}) =>
      as(person, (work) => proposeTailoring(work, school, 'full-programme', { ...TO_SUMMER, ...differs })),
    agree: (person: string, id: string) => as(person, (work) => agreeToTailoring(work, school, id)),
  }
}

/** The second visit in the summer in place of the spring. */
export const TO_SUMMER: Proposal = {
  schoolYear: 2026,
  change: 'another-term',
  visitType: 'self-evaluation',
  fromTerm: 'spring',
  toTerm: 'summer',
  because: 'better-time',
}
