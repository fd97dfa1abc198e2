import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import { DRAFT_CHOICES, type DraftChoice } from './draft.ts'

const LONGEST = 1000

/** Of each draft on the page what becomes of it, under `does.<key>`, and its words, under `asks.<key>`. */
export const draftsForm = z.record(z.string(), z.string()).transform((answers, context): DraftChoice[] =>
  Object.entries(answers).flatMap(([name, value]): DraftChoice[] => {
    const key = /^does\.([a-z0-9.-]{1,200})$/.exec(name)?.[1]
    const does = DRAFT_CHOICES.find((each) => each === value)
    if (!key || !does) return []
    const asks = cleanText(answers[`asks.${key}`] ?? '').trim()
    if (does === 'keep' && asks === '')
      context.addIssue({ code: 'custom', path: [`asks.${key}`], message: 'Say what is supposed, or drop the draft' })
    if (asks.length > LONGEST)
      context.addIssue({ code: 'custom', path: [`asks.${key}`], message: 'Write it in 1,000 characters or fewer' })
    return [{ key, does, asks }]
  }),
)
