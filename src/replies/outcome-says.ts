import { andList } from '#model/index.ts'
import type { Mark, Reply } from './reply.ts'

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

const lines = (count: number) => (count === 1 ? 'one line' : `${count} lines`)
