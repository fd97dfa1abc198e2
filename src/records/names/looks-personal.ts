import { FIRST_NAMES } from './first-names.ts'

/** Words of a text that seem to name a pupil or a teacher, or to be a pupil's number. */
export type LooksPersonal = { kind: 'number' | 'name'; words: string }

/** A unique pupil number: a letter, eleven digits and a digit or a letter (the DfE's guide to unique pupil numbers); I, O and S stand in none. */
const PUPIL_NUMBER = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/g

const NAME = `\\p{Lu}(?:\\p{Ll}|['’]\\p{Lu})[\\p{L}'’-]*`

const TITLED = new RegExp(`\\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\\.?\\s+(?:\\p{Lu}\\.?\\s+)?${NAME}`, 'gu')

/** 'the teacher, Priya Shah', 'a pupil called Tomos': a name where the person's part was just said. */
const SAID_WHO = new RegExp(
  `\\b(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Tt]eacher|[Aa]ssistant),?\\s+(?:called\\s+|named\\s+)?(${NAME}(?:\\s+${NAME})?)`,
  'gu',
)

/** Two names of which the first is one that people bear. */
const FULL = new RegExp(`(?<![\\p{L}'’-])(${NAME})\\s+(${NAME})(?:\\s+(${NAME}))?`, 'gu')

/** 'Jacob in Year 4', 'Aisha (Y6)': a first name with a year group. */
const IN_YEAR = new RegExp(
  `(?<![\\p{L}'’-])(${NAME})(?:\\s+${NAME})?,?\\s*\\(?\\s*(?:in |from |of )?(?:Year|Y)\\s?\\d{1,2}\\b`,
  'gu',
)

/** What follows 'pupil' or 'teacher' with a capital and names nobody. */
const NO_NAMES = new Set(
  `premium progress voice assessment assessments protection support training referral year key reception council nursery outcomes numbers recruitment
  workload tracking attendance behaviour monday tuesday wednesday thursday friday january february march april may june july august september
  october november december autumn spring summer english mathematics maths reading writing phonics science ofsted the this that these those`.split(
    /\s+/,
  ),
)

/** A school, a trust or a scheme bears a person's name without being one. */
const PLACES =
  /^(?:School|Academy|College|Primary|Infant|Junior|Nursery|High|Church|Trust|Federation|Hall|Report|Review|Centre|Road|Street|House)$/

/** XX-12. What in a text looks like a pupil's number or somebody's name: shapes only, so that a person looks again. Each once, as it stands there. */
export function findPersonal(text: string): LooksPersonal[] {
  const found = new Map<string, LooksPersonal>()
  const add = (kind: LooksPersonal['kind'], words: string) => {
    const said = words.replace(/\s+/g, ' ').trim()
    if (![...found.keys()].some((each) => each.includes(said))) found.set(said, { kind, words: said })
  }
  for (const [number] of text.matchAll(PUPIL_NUMBER)) add('number', number)
  for (const [name] of text.matchAll(TITLED)) add('name', name)
  for (const [, first = '', second = '', third = ''] of text.matchAll(FULL))
    if (FIRST_NAMES.has(first.toLowerCase()) && !PLACES.test(second) && !PLACES.test(third))
      add('name', `${first} ${second}`)
  for (const [, name = ''] of text.matchAll(SAID_WHO))
    if (!NO_NAMES.has(name.split(/\s+/)[0]?.toLowerCase() ?? '')) add('name', name)
  for (const [, name = ''] of text.matchAll(IN_YEAR)) if (FIRST_NAMES.has(name.toLowerCase())) add('name', name)
  return [...found.values()]
}

/** The word by which somebody who is meant to be named would be known: 'Okafor' of 'Mrs Okafor', 'Shah' of 'Priya Shah'. */
export const surnameOf = (words: string) => words.split(' ').at(-1)?.toLowerCase() ?? ''
