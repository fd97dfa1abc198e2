/** One line of a section as it is read, commented on and answered: a sentence, and the paragraph in which it stands. */
export type Line = { line: number; paragraph: number; text: string }

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The lines of a section's text, counted from 1: each sentence of each paragraph. The one place where lines are counted, so
 * that a checker's comment and a head's reply mean the same line.
 */
export function linesOf(body: string): Line[] {
  const paragraphs = body.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs
    .flatMap((paragraph, at) =>
      [...sentences.segment(paragraph)].map(({ segment }) => ({ paragraph: at + 1, text: segment.trim() })),
    )
    .filter(({ text }) => text !== '')
    .map((line, at) => ({ line: at + 1, ...line }))
}
