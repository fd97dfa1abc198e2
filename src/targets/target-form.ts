import { z } from 'zod'
import { answersIn, type Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, aRevision } from '#web/text-answers.ts'

const LONGEST = 5000

/** What was typed of each target, by its key, and of which state of them. */
export type TypedTargets = { revision: number; values: Record<string, string>; comments: Record<string, string> }

/** Each target under `value.<measure>.<group>`, each comment under `comment.<measure>.<group>`. */
export const targetsForm = z.record(z.string(), z.string()).transform((answers: Answers, context): TypedTargets => {
  const revision = aRevision.safeParse(answers.revision)
  if (!revision.success) context.addIssue({ code: 'custom', message: 'Load the page again before you save' })
  for (const [name, text] of Object.entries(answers))
    if (/^(value|comment)\./.test(name) && text.length > LONGEST)
      context.addIssue({ code: 'custom', path: [name], message: 'Write less: this is far too long' })
  return {
    revision: revision.success ? revision.data : 0,
    values: under(answers, 'value.'),
    comments: under(answers, 'comment.'),
  }
})

// A null character cannot be stored, and no other control character is ever meant.
const clean = (text: string) => text.replaceAll('\r\n', '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const under = (answers: Answers, start: string) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, text]) =>
      name.startsWith(start) ? [[name.slice(start.length), clean(text)]] : [],
    ),
  )

export const agreeForm = z.object({ revision: aRevision })

/** Who agreed at a visit, and on which day. */
export const recordAgreedForm = withDates(
  ['on'],
  z
    .object({
      revision: aRevision,
      roles: z.string({ error: 'Choose who agreed' }).min(1, 'Choose who agreed').max(1000, 'Choose who agreed'),
      on: aDay('the day on which it was agreed'),
    })
    .transform(({ roles, ...rest }) => ({ ...rest, roles: answersIn(roles) })),
)

/** On which day the governors sanctioned them. */
export const sanctionForm = withDates(
  ['on'],
  z.object({ revision: aRevision, on: aDay('the day on which the governors sanctioned them') }),
)

/** That the governors do not sanction them: on which day, and what they ask for. */
export const sendBackForm = withDates(
  ['on'],
  z.object({
    revision: aRevision,
    on: aDay('the day on which the governors decided'),
    because: aLongText('what the governors ask for', 500),
  }),
)
