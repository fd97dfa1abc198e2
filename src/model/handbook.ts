import { type Limit } from './service-model.ts'

/** A service model in English: what a handbook page and the command line show. */
export type Handbook = {
  readonly title: string
  readonly introduction: readonly string[]
  readonly sections: readonly HandbookSection[]
}

/** One part of the handbook; its anchor holds a dot or none that a rule could have. */
export type HandbookSection = {
  readonly anchor: string
  readonly title: string
  readonly parts: readonly HandbookPart[]
}

/** A piece of a section. A rule's id is its anchor: a refusal links to it. */
export type HandbookPart =
  | { readonly kind: 'heading'; readonly anchor: string; readonly text: string; readonly source?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly source?: string }
  | { readonly kind: 'list'; readonly title?: string; readonly items: readonly HandbookItem[] }
  | HandbookRule

/** A line of a list. */
export type HandbookItem = { readonly text: string; readonly source?: string }

/** A rule, gate, clock or duty: what it says, what it comes to, whether it blocks, and where it is from. */
export type HandbookRule = {
  readonly kind: 'rule'
  readonly id: string
  readonly says: string
  /** What its parameters come to, in English, from the values the rule itself uses. */
  readonly comesTo?: string
  readonly weight?: 'firm' | 'soft'
  readonly source: string
}

/** The heading of one thing of the model: 'visit-type.data-analysis' cannot be the id of a rule. */
export function heading(of: string, id: string, text: string, source?: string): HandbookPart {
  return { kind: 'heading', anchor: `${of}.${id}`, text, ...(source === undefined ? {} : { source }) }
}

/** A sentence or a few; none where there is nothing to say. */
export function paragraph(text: string | undefined, source?: string): HandbookPart[] {
  return text === undefined || text === ''
    ? []
    : [{ kind: 'paragraph', text, ...(source === undefined ? {} : { source }) }]
}

/** A list under its title; none where it is empty. */
export function list(title: string, items: readonly (HandbookItem | string)[]): HandbookPart[] {
  if (items.length === 0) return []
  return [{ kind: 'list', title, items: items.map((item) => (typeof item === 'string' ? { text: item } : item)) }]
}

/** A rule of the model with what its parameters come to; none where the model has no such rule. */
export function rule(limit: Limit | undefined, comesTo?: string): HandbookPart[] {
  if (!limit) return []
  const { id, says, source, firm } = limit
  return [
    { kind: 'rule', id, says, source, weight: firm ? 'firm' : 'soft', ...(comesTo === undefined ? {} : { comesTo }) },
  ]
}

/** Something that is to be done or holds, with its anchor, which neither blocks nor asks for a reason. */
export function duty(id: string, says: string, source: string, comesTo?: string): HandbookPart {
  return { kind: 'rule', id, says, source, ...(comesTo === undefined ? {} : { comesTo }) }
}
