import { sentencesOf } from './sentences.ts'

/** One line of a section as it is read, commented on and answered: a sentence, and the paragraph in which it stands. */
export type Line = { line: number; paragraph: number; text: string }

/**
 * The lines of a section's text, counted from 1: each sentence of each paragraph. The one place where lines are counted, so
 * that a checker's comment and a head's reply mean the same line. The last `whole` paragraphs are each one line, however many
 * sentences they have: one thing that was agreed, with its owner and its date.
 */
export function linesOf(body: string, { whole = 0 } = {}): Line[] {
  const paragraphs = paragraphsOf(body)
  const divided = paragraphs.length - whole
  return paragraphs
    .flatMap((paragraph, at) =>
      (at < divided ? sentencesOf(paragraph) : [paragraph.trim()]).map((text) => ({ paragraph: at + 1, text })),
    )
    .map((line, at) => ({ line: at + 1, ...line }))
}

/** The paragraphs of a text: what stands between its ends of line, unless that is nothing. */
export const paragraphsOf = (body: string): string[] => body.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
