import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import { aChoice, aLongText, anOptionalText, aRevision } from '#web/text-answers.ts'
import { asKept } from './save-rules.ts'

/** The most that is written of one area. */
export const MOST_WORDS = 20_000

const aGrade = z
  .string()
  .regex(/^(-?\d{1,3})?$/, 'Choose one of the grades')
  .optional()
  .transform((text) => (text ? Number(text) : null))

const someWords = z
  .string({ error: 'Write something, or leave it empty' })
  .max(MOST_WORDS, `Write it in ${MOST_WORDS} characters or fewer`)
  .transform((text) => asKept(cleanText(text)))

export const areaForm = z.object({ says: someWords, was: someWords.default(''), grade: aGrade })

export const beginForm = z
  .object({
    framework: aChoice('a tool'),
    isOwn: z.string().max(3).optional(),
    ownTool: anOptionalText('what you call your tool'),
  })
  .refine(({ isOwn, ownTool }) => isOwn !== 'yes' || ownTool !== null, {
    path: ['ownTool'],
    message: 'Enter what you call your tool',
  })
  .transform(({ framework, isOwn, ownTool }) => ({ framework, ownTool: isOwn === 'yes' ? ownTool : null }))

export const stepForm = z.object({ revision: aRevision })

export const commentForm = z.object({
  says: aLongText('what you want to say', 4000),
  area: z
    .string()
    .max(100)
    .optional()
    .transform((area) => area ?? null),
})
