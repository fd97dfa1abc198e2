import { after, subjectOf, type EventSentences, type NewEvent, type PastEvent } from '#history/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { capital, word } from '#model/index.ts'

type Changes = NonNullable<NewEvent['changes']>

/** What happened to a team; whoever knows of the school's work reads of it. */
export function teamEvent(
  name: string,
  { id, schoolId }: { id: string; schoolId: string },
  kind: string,
  changes: Changes = {},
): NewEvent {
  return {
    name: `support-team.${name}`,
    subjects: [
      { kind: 'support-team', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    changes: { kind: { after: kind }, ...changes },
  }
}

const told =
  (says: (event: PastEvent) => string, isKey = false) =>
  (event: PastEvent) => {
    const id = subjectOf(event, 'support-team')
    return {
      says: says(event),
      ...(isKey && { isKey }),
      ...(id && { link: { text: 'Open it', href: `/support-teams/${id}` } }),
    }
  }
const kindOf = (event: PastEvent) => after(event, 'kind')
const dayOf = (value: unknown) => {
  const date = toPlainDate(String(value))
  return date ? showDate(date) : 'no day'
}

/** How a school's story tells of the teams that act in it. */
export const supportTeamSentences: EventSentences = {
  kinds: { 'support-team': (model) => capital(word(model, 'supportTeam', { form: 'many' })) },
  sentences: {
    'support-team.set-up': told((event) => `${kindOf(event)} set up, from ${dayOf(after(event, 'on'))}.`, true),
    'support-team.member-joined': told((event) => `${kindOf(event)}: ${after(event, 'name')} joined it.`),
    'support-team.member-left': told((event) => `${kindOf(event)}: ${after(event, 'name')} left it.`),
    'support-team.member-struck-out': told(
      (event) => `${kindOf(event)}: ${after(event, 'name')} was entered in error, and is struck out.`,
    ),
    'support-team.member-restored': told(
      (event) => `${kindOf(event)}: ${after(event, 'name')} had been struck out, and is of it again.`,
    ),
    'support-team.meeting-struck-out': told(
      (event) =>
        `${kindOf(event)}: its meeting of ${dayOf(after(event, 'on'))} was entered in error, and is struck out.`,
    ),
    'support-team.meeting-restored': told(
      (event) => `${kindOf(event)}: its meeting of ${dayOf(after(event, 'on'))} had been struck out, and stands again.`,
    ),
    'support-team.met': told((event) => `${kindOf(event)}: its meeting of ${dayOf(after(event, 'on'))} is written up.`),
    'support-team.next-meeting-set': told(
      (event) => `${kindOf(event)}: it meets next on ${dayOf(after(event, 'on'))}.`,
    ),
    'support-team.action-agreed': told((event) => `${kindOf(event)} agreed: ${after(event, 'says')}`),
    'support-team.parts-added': told((event) => `${kindOf(event)}: what belongs to it was named.`),
    'support-team.evaluated': told((event) => `${kindOf(event)}: evaluated, ${after(event, 'intervention')}.`),
    'support-team.evaluation-changed': told((event) => `${kindOf(event)}: an evaluation was changed.`),
    'support-team.closed': told((event) => `${kindOf(event)} closed on ${dayOf(after(event, 'on'))}, evaluated.`, true),
  },
  recorded: [
    'support-team.set-up',
    'support-team.met',
    'support-team.action-agreed',
    'support-team.evaluated',
    'support-team.evaluation-changed',
    'support-team.closed',
  ],
  fields: {
    kind: { label: 'What' },
    on: { label: 'Date', show: dayOf },
    name: { label: 'Who' },
    says: { label: 'What was agreed' },
    intervention: { label: 'Which intervention' },
    because: { label: 'Why' },
  },
}
