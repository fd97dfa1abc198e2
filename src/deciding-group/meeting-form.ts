import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalText, aText } from '#web/text-answers.ts'
import { VOTES, type Vote } from './meeting.ts'

export const meetingForm = withDates(['heldOn'], z.object({ heldOn: aDay('the day of the meeting') }))
export const itemForm = z.object({
  title: aText('what it is about'),
  remit: aChoice('the remit'),
  matter: anOptionalText('what is decided', 100),
  paper: anOptionalText('the title of the paper'),
  about: anOptionalText('what waits for a decision', 200),
  schools: anOptionalText('the schools that gain', 5000),
})
export const interestForm = z.object({
  memberId: aChoice('whose interest it is'),
  says: aText('what the interest is', 500),
})

const isVote = (text: unknown): text is Vote => (VOTES as readonly unknown[]).includes(text)

/** Reads `vote.<member>` of each member; one who was left open was not there. */
export const votesForm = z.record(z.string(), z.unknown()).transform((answers): Record<string, Vote> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, vote]) => {
      const id = name.startsWith('vote.') ? name.slice(5) : ''
      return isId(id) && isVote(vote) ? [[id, vote]] : []
    }),
  ),
)

export const decisionForm = z.object({
  says: aLongText('what was decided', 2000),
  'considered-0': anOptionalText('what was considered', 2000),
  'considered-1': anOptionalText('what was considered', 2000),
  'considered-2': anOptionalText('what was considered', 2000),
})
