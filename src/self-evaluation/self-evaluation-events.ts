import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { capital, word, type Power, type ServiceModel } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { SelfEvaluation } from './self-evaluation.ts'

/** What an event of a self-evaluation touches: its school; who reads of it. */
export function ofSchool(
  { schoolId }: Pick<SelfEvaluation, 'schoolId'>,
  audience: Power = 'read-records',
): Pick<NewEvent, 'subjects' | 'audience'> {
  return { subjects: [{ kind: 'school', id: schoolId }], audience }
}

const linked = (event: PastEvent) => {
  const id = subjectOf(event, 'school')
  return id ? { link: { text: 'Open it', href: `/schools/${id}/self-evaluation` } } : {}
}
const called = (model: ServiceModel) => word(model, 'selfEvaluation')
const yearOf = (event: PastEvent) => showSchoolYear(Number(after(event, 'schoolYear')))

/** How the history says what became of self-evaluations. */
export const selfEvaluationSentences: EventSentences = {
  kinds: { 'self-evaluation': called, readiness: () => 'readiness for inspection' },
  sentences: {
    'self-evaluation.begun': (event, model) => ({
      says: `The ${called(model)} for ${yearOf(event)} was begun: ${after(event, 'tool')}.`,
      ...linked(event),
    }),
    'self-evaluation.tool-attached': (event) => `The school’s own tool was attached: ${after(event, 'tool')}.`,
    'self-evaluation.shared': (event, model) => ({
      says: `The ${called(model)} for ${yearOf(event)} was shared with the ${word(model, 'linkAdviser')}.`,
      ...linked(event),
      isKey: true,
    }),
    'self-evaluation.commented': (event, model) => ({
      says: `The ${called(model)} was commented on.`,
      ...linked(event),
    }),
    'self-evaluation.in-force': (event, model) => ({
      says: `The ${called(model)} for ${yearOf(event)} is in force.`,
      ...linked(event),
      isKey: true,
    }),
    'self-evaluation.grades-agreed': (event) => ({
      says: `Grades were agreed: ${after(event, 'areas')}.`,
      ...linked(event),
      isKey: true,
    }),
    'self-evaluation.established': (event, model) => ({
      says: `The ${word(model, 'visit')} established how the ${called(model)} is made.`,
      ...linked(event),
    }),
    'self-evaluation.evidence-validated': (event) => `Evidence was judged by both sides: ${after(event, 'about')}.`,
    'self-evaluation.evidence-struck-out': (event) =>
      `Evidence that both sides had judged was struck out: ${after(event, 'because')}`,
    'self-evaluation.tool-judged': (event) => `The school’s own tool was judged: ${after(event, 'judgement')}.`,
    'self-evaluation.point-named': (event) => ({
      says: `${capital(after(event, 'kind'))} named: ${after(event, 'says')}`,
      ...linked(event),
    }),
    'self-evaluation.points-agreed': (event, model) =>
      `Strengths and areas for improvement named at the ${word(model, 'visit')} were agreed with the ${after(event, 'roles')}.`,
    'self-evaluation.point-withdrawn': (event) => `${capital(after(event, 'kind'))} withdrawn: ${after(event, 'says')}`,
    'self-evaluation.point-brought-back': (event) =>
      `${capital(after(event, 'kind'))} brought back: ${after(event, 'says')}`,
    'self-evaluation.key-added': (event) => `Key added: ${after(event, 'title')}.`,
    'self-evaluation.key-withdrawn': (event) => `Key withdrawn: ${after(event, 'title')}.`,
    'self-evaluation.keys-marked': (event) => ({
      says: `Keys marked for development: ${after(event, 'keys')}.`,
      ...linked(event),
    }),
    'self-evaluation.cycle-moved': (event) => ({
      says: `The school is at a step of its cycle: ${after(event, 'step')}.`,
      ...linked(event),
    }),
    'self-evaluation.challenged': (event) =>
      `Challenged from outside, by ${after(event, 'givenBy')}: ${after(event, 'challenged')}.`,
    'self-evaluation.challenge-struck-out': (event) => `A challenge was struck out: ${after(event, 'because')}`,
    'readiness.listed': (event) => `Likely to be inspected in ${yearOf(event)}: ${after(event, 'because')}`,
    'readiness.evaluated': (event) => `Readiness for inspection: ${after(event, 'outcome')}.`,
    'readiness.taken-off': (event) => `No longer among those likely to be inspected: ${after(event, 'because')}`,
  },
  recorded: [
    'self-evaluation.commented',
    'self-evaluation.grades-agreed',
    'self-evaluation.evidence-validated',
    'self-evaluation.evidence-struck-out',
    'self-evaluation.tool-judged',
    'self-evaluation.points-agreed',
    'self-evaluation.challenged',
    'self-evaluation.challenge-struck-out',
    'readiness.listed',
    'readiness.evaluated',
    'readiness.taken-off',
  ],
  fields: { schoolYear: { label: 'School year', show: (value) => showSchoolYear(Number(value)) } },
}
