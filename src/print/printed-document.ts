/** Something known, under its name: 'Date of visit', 'Thursday 12 March 2026'. */
export type Fact = { name: string; value: string }

/** One piece of a document, in the order in which it is read. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'strong' | 'quiet' | 'quote' }
  | { kind: 'list'; items: readonly string[]; isNumbered?: boolean }
  /** `head` names the columns and is said again on each page; `shares` are their widths beside each other. */
  | {
      kind: 'table'
      caption?: string
      head: readonly string[]
      rows: readonly (readonly string[])[]
      shares?: readonly number[]
    }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** Lines on which to write by hand. */
  | { kind: 'room'; lines: number }
  /** A picture by its name among those given, with what it shows for those who do not see it. */
  | { kind: 'picture'; picture: string; says: string; widthMm: number }
  | { kind: 'new-page' }

/**
 * A document as what it says, without how it looks: from one such come the Word file, the PDF and the words that were
 * issued. It is plain data, and can be kept.
 */
export type PrintedDocument = {
  title: string
  subtitle?: string
  /** Whose document it is: the name beside the crest. */
  organisation: string
  facts: readonly Fact[]
  /** How it is to be treated: stands on every page. */
  marking?: string
  /** The line at the foot of every page: which version, issued when. */
  foot: string
  /** The day that the files bear, as 2026-11-12. */
  dated: string
  /** Whether the headings of the first level are listed before all else, with their pages. */
  hasContents?: boolean
  /** Whether it is set small and close, where a whole year is to be seen at once. */
  isDense?: boolean
  blocks: readonly Block[]
}

/**
 * A picture as it is laid into a document, with its size in points on the screen: PNG, and for a PDF also as SVG where there
 * is one, which stays sharp.
 */
export type Picture = { png: Uint8Array; svg?: string; width: number; height: number }

/** The crest with its words, and the pictures that blocks name. */
export type Pictures = { crest?: Picture & { says: string }; byName?: Readonly<Record<string, Picture>> }
