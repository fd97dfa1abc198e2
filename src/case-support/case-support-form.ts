import { z } from 'zod'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalDay, anOptionalId, aRevision, aText } from '#web/text-answers.ts'

const SEEN = 'Choose a meeting'
const aPlanned = z.string({ error: SEEN }).transform((text, context) => {
  const [id = '', revision = ''] = text.split('|')
  if (isId(id) && /^\d{1,6}$/.test(revision)) return { id, revision: Number(revision) }
  context.addIssue({ code: 'custom', message: SEEN })
  return z.NEVER
})

/** What is done on the page of a team: somebody joins or leaves, it is to meet, on another day or not at all, or something is told. */
export const teamForm = withDates(
  ['meetsOn', 'movesTo'],
  z.discriminatedUnion(
    'what',
    [
      z.object({
        what: z.literal('joins'),
        name: aText('a name'),
        comesFrom: aText('from where they come'),
        does: aText('what they do in the team', 300),
      }),
      z.object({ what: z.literal('leaves'), memberId: z.string().max(100) }),
      z.object({ what: z.literal('meets'), meetsOn: aDay('the day of the meeting') }),
      z.object({ what: z.literal('moves'), moved: aPlanned, movesTo: aDay('the day to which it is moved') }),
      z.object({ what: z.literal('takes-off'), takenOff: aPlanned, because: aLongText('why', 1000) }),
      z.object({ what: z.literal('tells'), says: aLongText('what you want to tell', 2000) }),
    ],
    { error: 'Choose what you want to do' },
  ),
)

const FURTHER = ['further1', 'further2', 'further3'] as const

/** What is written of a meeting when it is closed. */
export const meetingForm = withDates(
  ['heldOn', ...FURTHER],
  z
    .object({
      heldOn: aDay('the day of the meeting'),
      present: z
        .string()
        .optional()
        .transform((joined) => answersIn(joined)),
      settled: aLongText('what was settled', 10_000),
      further1: anOptionalDay('the day of a further meeting'),
      further2: anOptionalDay('the day of a further meeting'),
      further3: anOptionalDay('the day of a further meeting'),
      revision: aRevision,
    })
    .transform(({ further1, further2, further3, ...rest }) => ({
      ...rest,
      further: [further1, further2, further3].filter((on): on is PlainDate => on !== null),
    })),
)

/** What a head asks, and whom. */
export const askForm = z.object({
  toId: z.string().max(100).default(''),
  asks: aLongText('what you ask for', 500),
})

const who = z.string({ error: 'Choose who comes' }).transform((text, context) => {
  const [personId = '', role = ''] = text.split('|')
  if (isId(personId) && /^[a-z][a-z0-9-]{0,99}$/.test(role)) return { personId, role }
  context.addIssue({ code: 'custom', message: 'Choose who comes' })
  return z.NEVER
})

const DAYS = 'Enter how many days, in whole or half days from 0.5 to 50, for example 2.5'
const days = z
  .string({ error: DAYS })
  .trim()
  .transform((text, context) => {
    const halfDays = /^\d{1,2}([.,][05])?$/.test(text) ? Number(text.replace(',', '.')) * 2 : NaN
    if (Number.isInteger(halfDays) && halfDays >= 1 && halfDays <= 100) return halfDays
    context.addIssue({ code: 'custom', message: DAYS })
    return z.NEVER
  })

/** What comes of a request: who comes with how many days from when, or why nobody does. */
export const answerForm = withDates(
  ['comesOn'],
  z.discriminatedUnion(
    'what',
    [
      z
        .object({
          what: z.literal('comes'),
          who,
          days,
          comesOn: aDay('from when they come'),
          needSeenBy: anOptionalId,
          revision: aRevision,
        })
        .transform(({ who: comes, days: halfDays, needSeenBy, ...rest }) => ({
          ...{ ...rest, ...comes, halfDays, needSeenById: needSeenBy ?? null },
        })),
      z.object({ what: z.literal('declines'), because: aLongText('why', 1000), revision: aRevision }),
    ],
    { error: 'Choose what you answer' },
  ),
)
