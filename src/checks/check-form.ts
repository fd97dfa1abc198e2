import { z } from 'zod'
import { answersIn, type Answers } from '#web/answers.ts'
import type { NewComment } from './comment-on-line.ts'
import type { Outcome } from './check.ts'

const WRITE = 'Write what is to be mended'

const sentence = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(1000, 'Write 1,000 characters or fewer')

/** A checker's comment on a line. */
export const commentForm: z.ZodType<NewComment> = z.object({
  section: z.string({ error: 'Choose a line' }).max(100, 'Choose a line'),
  line: z.coerce.number({ error: 'Choose a line' }).int('Choose a line').min(1, 'Choose a line').max(100_000),
  says: sentence(WRITE),
})

/** Passed or returned, with the criteria that are met. */
export const outcomeForm = z
  .object({
    outcome: z.enum(['passed', 'returned'], { error: 'Choose whether it passes or goes back' }),
    met: z.string().default(''),
    says: z.string().trim().max(2000, 'Write 2,000 characters or fewer').default(''),
  })
  .transform(({ outcome, met, says }): Outcome => ({ outcome, met: answersIn(met), says }))

/** What the author says to each comment, under `answer.<comment>`. */
export const answersForm = z.record(z.string(), z.string()).transform((answers: Answers, context) => {
  const given = Object.entries(answers).flatMap(([name, text]) => {
    if (!name.startsWith('answer.')) return []
    const id = name.slice('answer.'.length)
    if (text.length > 1000)
      context.addIssue({ code: 'custom', path: [id], message: 'Write 1,000 characters or fewer in each answer' })
    return [[id, text.trim()] as const]
  })
  return Object.fromEntries(given)
})

/** Why an urgent record goes before its check. */
export const urgentForm = z.object({
  because: z
    .string({ error: 'Say why it cannot wait' })
    .trim()
    .min(1, 'Say why it cannot wait')
    .max(500, 'Say it in 500 characters or fewer'),
})

export const handInForm = z.object({
  revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
})
