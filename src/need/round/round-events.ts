import { after, type EventSentences, type NewEvent } from '#history/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Round } from './round.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened in a round of a school: read by those who propose there, or, of what was decided, by those who decide. */
export const roundEvent = (
  name: string,
  round: Pick<Round, 'id' | 'schoolYear'>,
  schoolId: string | undefined,
  audience: NewEvent['audience'],
  changes: Changes = {},
): NewEvent => ({
  name: `need-round.${name}`,
  subjects: [{ kind: 'need-round', id: round.id }, ...(schoolId ? [{ kind: 'school' as const, id: schoolId }] : [])],
  audience,
  changes: { round: { after: round.schoolYear }, ...changes },
})

const year = (value: unknown) => showSchoolYear(Number(value))

/** How what happened in a round is told to those who may read of it. */
export const roundEventSentences: EventSentences = {
  kinds: { 'need-round': () => 'The look at all schools' },
  sentences: {
    'need-round.opened': (event) => `The round of ${year(after(event, 'round'))} was opened.`,
    'need-round.proposed': (event) => `Proposed for ${year(after(event, 'round'))}: ${after(event, 'category')}.`,
    'need-round.said': (event) => `${after(event, 'team')}: a line for the round of ${year(after(event, 'round'))}.`,
    'need-round.agreed': (event) =>
      `Agreed for ${year(after(event, 'round'))}, not sent yet: ${after(event, 'category')}.`,
    'need-round.overtaken': () => 'What a round agreed was overtaken by a later decision: no letter went.',
    'need-round.minuted': (event) => `The meeting of the round of ${year(after(event, 'round'))} was minuted.`,
    'need-round.withdrawn': (event) =>
      `The round of ${year(after(event, 'round'))} was withdrawn, and nothing of it sent: ${after(event, 'because')}`,
    'need-round.pressed': (event) =>
      `The letters of the round of ${year(after(event, 'round'))} were sent on their way.`,
  },
  fields: {
    round: { label: 'Round', show: year },
    category: { label: 'Need' },
    team: { label: 'Team' },
    metOn: { label: 'Met on' },
    because: { label: 'Why' },
  },
}
