import { z } from 'zod'
import { answersIn, type Answers } from '#web/answers.ts'
import type { Outcome } from './check.ts'
import { placeOf, type TypedCheck, type TypedComment } from './typed-check.ts'

const LONGEST_COMMENT = 1000
const LONGEST_WORDS = 2000

/** Passed or returned, with all that stands on the page of a check. */
export type PostedOutcome = { outcome: Outcome; comments: readonly TypedComment[] }

/** Reads `says.<section>.<line>` and `was.…` of the lines on the page, the criteria and the words about the whole, as far as they are. */
export const keepCheckForm = z.record(z.string(), z.string()).transform((answers, context): TypedCheck => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const one = (name: string) => (answers[name] ?? '').replaceAll('\r\n', '\n')
  const comments = Object.keys(answers).flatMap((name): TypedComment[] => {
    const [, section, number] = /^says\.([a-z0-9_-]{1,80})\.(\d{1,5})$/.exec(name) ?? []
    if (section === undefined || number === undefined) return []
    const line = Number(number)
    const says = answers.takeBack === `${section}.${line}` ? '' : one(name).trim()
    if (says.length > LONGEST_COMMENT)
      refuse(placeOf({ section, line }), `Write 1,000 characters or fewer under a line; this has ${says.length}`)
    return [{ section, line, says, was: one(`was.${section}.${line}`) }]
  })
  const says = one('says').trim()
  if (says.length > LONGEST_WORDS) refuse('says', `Write 2,000 characters or fewer; this has ${says.length}`)
  const outcome = OUTCOMES.find((each) => each === answers.outcome) ?? null
  return { comments, draft: { met: answersIn(answers.met), outcome, says }, wasSays: one('was').trim() }
})

const OUTCOMES = ['passed', 'returned'] as const

/** The same, with the decision that ends the check. */
export const outcomeForm = z.record(z.string(), z.string()).transform((answers, context): PostedOutcome => {
  const typed = keepCheckForm.safeParse(answers)
  for (const { path, message } of typed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message })
  const outcome = typed.data?.draft.outcome
  if (typed.data && !outcome)
    context.addIssue({ code: 'custom', path: ['outcome'], message: 'Choose whether it passes or goes back' })
  if (!typed.data || !outcome) return z.NEVER
  return { outcome: { ...typed.data.draft, outcome }, comments: typed.data.comments }
})

/** What is kept by a button, and the place of the page to come back to: the line under which it stands, or the decision. */
export const keepAtForm = z.record(z.string(), z.string()).transform((answers, context) => {
  const typed = keepCheckForm.safeParse(answers)
  for (const { path, message } of typed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message })
  if (!typed.data) return z.NEVER
  const asked = answers.takeBack?.replace('.', '-') ?? answers.at ?? ''
  return { typed: typed.data, at: /^[a-z0-9_-]{1,90}$/.exec(asked)?.[0] ?? 'decision' }
})

/** What the author says to each comment, under `answer.<comment>`. */
export const answersForm = z.record(z.string(), z.string()).transform((answers: Answers, context) => {
  const given = Object.entries(answers).flatMap(([name, text]) => {
    if (!name.startsWith('answer.')) return []
    const id = name.slice('answer.'.length)
    if (text.length > 1000)
      context.addIssue({
        code: 'custom',
        path: [`answer-${id}`],
        message: 'Write 1,000 characters or fewer in each answer',
      })
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
