import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import { isId } from '#shared/id.ts'
import type { TypedResult } from './result.ts'

const LONGEST = 500

/** Of each hypothesis on the page how it turned out, under `result.<id>`, and what was seen, under `says.<id>`. */
export const resultsForm = z.record(z.string(), z.string()).transform((answers, context): TypedResult[] =>
  Object.entries(answers).flatMap(([name, value]): TypedResult[] => {
    const questionId = name.startsWith('result.') ? name.slice('result.'.length) : ''
    if (!isId(questionId)) return []
    const says = cleanText(answers[`says.${questionId}`] ?? '').trim()
    if (says.length > LONGEST)
      context.addIssue({ code: 'custom', path: [`says.${questionId}`], message: 'Write it in 500 characters or fewer' })
    if (value === '' && says !== '')
      context.addIssue({ code: 'custom', path: [`result.${questionId}`], message: 'Choose how it turned out' })
    return value === '' ? [] : [{ questionId, result: value.slice(0, 100), says }]
  }),
)
