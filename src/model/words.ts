import { withArticle } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'
import { type WordKey } from './neutral-words.ts'

/** How many things a word stands for, or the form itself; 'short' falls back on the word for one. */
export type WordForm = { count: number } | { form: 'one' | 'many' | 'short' }

/** The authority's own word for a neutral term. */
export function word(model: Pick<ServiceModel, 'words'>, key: WordKey, as: WordForm = { form: 'one' }): string {
  const own = model.words[key]
  if ('count' in as) return as.count === 1 ? own.one : own.many
  return as.form === 'short' ? (own.short ?? own.one) : own[as.form]
}

/** The word for one with its article: 'a record of visit', or 'an SPP' in its short form. */
export function aWord(model: Pick<ServiceModel, 'words'>, key: WordKey, as: { short?: boolean } = {}): string {
  const { one, article, short, shortArticle } = model.words[key]
  if (!as.short || short === undefined) return `${article} ${one}`
  if (shortArticle !== undefined) return `${shortArticle} ${short}`
  return /^[A-Z]{2,}/.test(short) ? withArticle(short) : `${article} ${short}`
}

/** The text with a capital at its beginning, for headings and sentences. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
