import { andList } from '#model/index.ts'
import { isToBeChanged, type Mark, type Reply } from './reply.ts'

/** What a reply comes to, to end a sentence: 'accurate as it stands', or of how many lines it says what. */
export function outcomeSays({
  outcome,
  marks,
}: Pick<Reply, 'outcome'> & { marks: readonly Pick<Mark, 'kind'>[] }): string {
  if (outcome === 'accurate') return 'accurate as it stands'
  const facts = marks.filter(({ kind }) => kind === 'fact-wrong').length
  const views = marks.length - facts
  const says = [
    ...(facts > 0 ? [`a fact is wrong in ${lines(facts)}`] : []),
    ...(views > 0 ? [`${lines(views)} ${views === 1 ? 'is' : 'are'} seen differently`] : []),
  ]
  return says.length === 0 ? 'in words of their own' : andList(says)
}

/** What became of all that a school said of lines, once the record is issued: a sentence each, none where it said nothing of any. */
export function becameSays(marks: readonly Pick<Mark, 'kind' | 'outcome' | 'settled'>[]): string[] {
  const facts = marks.filter(({ kind }) => kind === 'fact-wrong')
  const changed = facts.filter(isToBeChanged).length
  const views = marks.length - facts.length
  const seen = `${lines(views)} ${views === 1 ? 'is' : 'are'} seen differently.`
  return [
    ...(facts.length > 0 ? [`The school corrected ${lines(facts.length)}: ${became(facts.length, changed)}.`] : []),
    ...(views > 0 ? [seen.charAt(0).toUpperCase() + seen.slice(1)] : []),
  ]
}

function became(all: number, changed: number): string {
  const kept = 'kept as it was, with the school’s words beside it'
  if (all === 1) return changed === 1 ? 'it was changed' : `it is ${kept}`
  if (changed === all) return 'all of them were changed'
  if (changed === 0) return `each is ${kept}`
  const left = all - changed
  return `${changed === 1 ? 'one was' : `${changed} were`} changed, ${left === 1 ? 'one is' : `${left} are each`} ${kept}`
}

const lines = (count: number) => (count === 1 ? 'one line' : `${count} lines`)
