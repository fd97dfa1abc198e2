import { z } from 'zod'
import { textSchema } from './schema-parts.ts'
import { NEUTRAL_WORDS, type Word, type WordKey } from './neutral-words.ts'
import { WORD_MEANINGS } from './word-meanings.ts'

const wordSchema = z.strictObject({
  one: textSchema.describe('the word for one'),
  many: textSchema.describe('the word for more than one'),
  article: z.enum(['a', 'an']),
  short: textSchema.optional().describe('its short form'),
  shortArticle: z
    .enum(['a', 'an'])
    .optional()
    .describe('the article of the short form where initials are spoken as a word: a RAP'),
})

const keys = Object.keys(NEUTRAL_WORDS) as WordKey[]

/** The authority's own word for each neutral term; what it leaves out keeps the neutral word. */
export const wordsSchema = z
  .strictObject(
    Object.fromEntries(
      keys.map((key) => [key, wordSchema.optional().describe(`the word for ${WORD_MEANINGS[key]}`)]),
    ) as Record<WordKey, z.ZodOptional<typeof wordSchema>>,
  )
  .transform((own) => ({ ...NEUTRAL_WORDS, ...own }) as Record<WordKey, Word>)
