/** 'one, two and three'. */
export function andList(items: readonly string[]): string {
  return joined(items, 'and')
}

/** 'one, two or three'. */
export function orList(items: readonly string[]): string {
  return joined(items, 'or')
}

/** '1 school', '3 schools'. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The names of some of a model's things, by their ids. */
export function namesOf(
  things: readonly { readonly id: string; readonly name: string }[],
  ids: readonly string[],
): string[] {
  return ids.map((id) => things.find((thing) => thing.id === id)?.name ?? id)
}

/** The words with their article: 'a zone', 'an SLIS partnership'. Initials are spoken letter by letter. */
export function withArticle(text: string): string {
  const an = /^[A-Z]{2,}/.test(text) ? /^[AEFHILMNORSX]/.test(text) : /^[aeio]/i.test(text)
  return `${an ? 'an' : 'a'} ${text}`
}

function joined(items: readonly string[], word: string): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}
