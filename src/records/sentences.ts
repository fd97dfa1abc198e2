const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/**
 * The sentences of a paragraph. A sentence may begin with a number: “12 of 30 read well.” is one of its own after another, and
 * the number of a list, “2.”, belongs to what follows it. No number is torn apart: 62.5%, p. 12, 5. 12. 2026.
 */
export function sentencesOf(paragraph: string): string[] {
  const ends = [...sentences.segment(paragraph)].map(({ index }) => index)
  const numbers = [...paragraph.matchAll(BEFORE_A_NUMBER)].map(({ 0: end, index }) => ({
    index,
    until: index + end.length,
    end,
  }))
  const torn = new Set(
    numbers
      .filter(({ index, until, end }) => goesOn(paragraph.slice(0, index), end, paragraph.slice(until)))
      .map(({ until }) => until),
  )
  const begins = [...new Set([...ends, ...numbers.map(({ until }) => until)])]
    .filter((at) => !torn.has(at))
    .sort((one, other) => one - other)
  const found = begins.map((at, next) => paragraph.slice(at, begins[next + 1]).trim())
  return withTheirNumbers(found.filter((text) => text !== ''))
}

/** The end of a sentence, and behind it a number with which the next may begin. */
const BEFORE_A_NUMBER = /[.!?…]["'”’)\]]*\s+(?=["'“‘(£]?\d)/g

/** After these a number is still theirs: p. 12, No. 5, approx. 30. */
const SHORTENED = new Set(
  'no nos p pp para paras sec fig figs ch vol ed approx ca cf vs min max av avg incl excl ref yr yrs wk wks'.split(' '),
)
const OF_A_DATE = /^(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)$/

/** Whether a full stop before a number ends no sentence. */
function goesOn(before: string, end: string, after: string): boolean {
  if (end.trim() !== '.') return false
  const word = /\p{L}+$/u.exec(before)?.[0] ?? ''
  const isShort = SHORTENED.has(word.toLowerCase()) || OF_A_DATE.test(word) || /^\p{Ll}$/u.test(word)
  const isInDate = /(^|\D)\d{1,2}$/.test(before) && /^\d{1,2}\.\s?\d{2,4}/.test(after)
  const endsDate = /\d{1,2}\.\s?\d{1,2}$/.test(before) && /^\d{4}\b/.test(after)
  return isShort || isInDate || endsDate
}

/** The number or the dot of a list stands with what it counts. */
function withTheirNumbers(texts: readonly string[]): string[] {
  return texts.reduce<string[]>((joined, text) => {
    const last = joined.at(-1)
    return last !== undefined && isOnlyANumber(last) ? [...joined.slice(0, -1), `${last} ${text}`] : [...joined, text]
  }, [])
}

const isOnlyANumber = (text: string) => /^([•*–-]\s*)?\(?(\d{1,3}(\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]$/i.test(text)
