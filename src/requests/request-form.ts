import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { dateIn } from '#web/date-answer.ts'
import { aChoice, aLongText, anOptionalId, anOptionalText, aRevision } from '#web/text-answers.ts'
import type { Agreement } from './request.ts'

const said = {
  asks: aLongText('what the school wants to improve', 2000),
  tried: anOptionalText('what the school has tried itself', 2000),
  reason: aChoice('the main reason'),
  reasonWords: anOptionalText('the reason', 300),
  focus: anOptionalText('the focus', 100),
  flag: z.string().trim().max(100, 'Choose what figures show from the list').optional(),
}

export const askForm = z.object(said)
export const changeForm = z.object({ ...said, revision: aRevision })
export const withdrawForm = z.object({ revision: aRevision })

/** The discussion: the visit on whose record it stands and what was tried; who agreed and when is read by `agreementsIn`. */
export const discussForm = z
  .object({
    visitId: anOptionalId,
    tried: anOptionalText('what the school has tried itself', 2000),
    revision: aRevision,
  })
  .catchall(z.string().max(300, 'Enter it in 300 characters or fewer').optional())

/** WI-24. Of each agreement of the model what was typed: who agreed, and the day; what is not whole counts as not given. */
export function agreementsIn(
  agreements: readonly { id: string }[],
  typed: Readonly<Record<string, string | undefined>>,
): Agreement[] {
  const given: Answers = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? '']))
  return agreements.flatMap(({ id }) => {
    const who = (typed[`agreed.${id}`] ?? '').trim()
    const on = dateIn(given, `agreed.${id}-on`)
    return who && on ? [{ id, who, on }] : []
  })
}

/** How it is answered: accepted with who leads, or with where else to find help, or declined; in words each time. */
export const answerForm = z.object({
  how: z.enum(['accepted', 'signposted', 'declined'], { error: 'Choose how it is answered' }),
  lead: z.string().trim().max(120).optional(),
  answer: aLongText('what the school reads', 2000),
  revision: aRevision,
})
