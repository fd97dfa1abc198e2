/** How much of two lines must be the same words for one to be what became of the other. */
const LEAST_ALIKE = 0.5

/** What became of a line that somebody spoke of: the same line, else the one most like it; undefined where none is. */
export function lineNow<L extends { text: string }>(lines: readonly L[], quoted: string): L | undefined {
  const same = lines.find(({ text }) => text === quoted)
  if (same) return same
  const asked = wordsOf(quoted)
  const [best] = lines
    .map((line) => ({ line, alike: shareOf(asked, wordsOf(line.text)) }))
    .sort((one, other) => other.alike - one.alike)
  return best && best.alike >= LEAST_ALIKE ? best.line : undefined
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The words that two lines share, of all that they have: 1 where they have the same. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  return (2 * [...one].filter((each) => other.has(each)).length) / (one.size + other.size)
}
