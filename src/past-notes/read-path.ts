import { readDate } from '#shared/read-date.ts'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'

/** A school as a file's name may mean it. */
export type KnownSchool = { id: string; urn: string; name: string }

/** To which school a file belongs by its name, how that was told, or which it may be. */
export type Laid = { schoolId: string; by: 'urn' | 'name' } | { mayBe: readonly string[] }

/** Lower case, words alone: 'St. Mary’s C of E' and 'st_marys_c_of_e' are one. */
export function inWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return ` ${plain
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}

/** What many schools' names end in: a name without it may mean several. */
const KINDS =
  / (church of england|c of e|ce|rc|catholic|voluntary|controlled|aided|va|vc|community|foundation|primary|infant|infants|junior|juniors|nursery|first|middle|secondary|high|special|academy|college|school|and|the)(?= )/g

const coreOf = (name: string) => inWords(name.replaceAll(KINDS, ' ')).trim()

/** NF-02. A URN in the name or its folders names the school; else its whole name does; else it is only what it may be. */
export function layToSchool(path: string, schools: readonly KnownSchool[]): Laid {
  const numbers = new Set(path.match(/(?<!\d)\d{6}(?!\d)/g) ?? [])
  const byUrn = schools.filter(({ urn }) => numbers.has(urn))
  if (byUrn.length === 1) return { schoolId: byUrn[0]!.id, by: 'urn' }
  if (byUrn.length > 1) return { mayBe: byUrn.map(({ id }) => id) }
  const words = inWords(withoutEnding(path))
  const byName = longest(schools.filter(({ name }) => words.includes(inWords(name))))
  if (byName.length === 1) return { schoolId: byName[0]!.id, by: 'name' }
  if (byName.length > 1) return { mayBe: byName.map(({ id }) => id) }
  const near = schools.filter(({ name }) => {
    const core = coreOf(inWords(name))
    return core.length > 3 && words.includes(` ${core} `)
  })
  return { mayBe: near.slice(0, MOST_CANDIDATES).map(({ id }) => id) }
}

const MOST_CANDIDATES = 8

/** 'Tarn Lane Infant School' is meant, and not 'Lane Infant School', where the name holds both. */
function longest(schools: readonly KnownSchool[]): KnownSchool[] {
  const names = schools.map(({ name }) => inWords(name))
  return schools.filter(
    (_, at) => !names.some((other, place) => place !== at && other !== names[at] && other.includes(names[at]!)),
  )
}

/** The day in a file's name, where it is one beyond doubt; the last that is named, as a file's own name comes after its folders. */
export function findDateIn(path: string): PlainDate | undefined {
  const text = withoutEnding(path).replace(/_/g, ' ')
  const found: { at: number; date: PlainDate }[] = []
  for (const { pattern, read } of DATES)
    for (const match of text.matchAll(pattern)) {
      const date = read(match)
      if (date) found.push({ at: match.index, date })
    }
  return found.sort((one, other) => other.at - one.at)[0]?.date
}

const DATES: readonly { pattern: RegExp; read: (match: RegExpMatchArray) => PlainDate | undefined }[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-. ]?([01]\d)[-. ]?([0-3]\d)(?!\d)/g,
    read: ([, y, m, d]) => toPlainDate(`${y}-${m}-${d}`),
  },
  { pattern: /(?<!\d)\d{1,2}[-. /]\d{1,2}[-. /](?:\d{4}|\d{2})(?!\d)/g, read: ([all]) => readDate(all) },
  {
    pattern: /(?<!\d)\d{1,2}(?:st|nd|rd|th)? ?-?[A-Za-z]{3,9}\.?,? ?-?(?:\d{4}|\d{2})(?!\d)/g,
    read: ([all]) => readDate(spaced(all)),
  },
]

const spaced = (text: string) =>
  text
    .replace(/-/g, ' ')
    .replace(/(\d)([A-Za-z])/, '$1 $2')
    .replace(/([A-Za-z.])(\d)/, '$1 $2')
    .replace(/(\d) (st|nd|rd|th)\b/, '$1$2')
    .replace(/ +/g, ' ')

/** What people read of a note: the name of its file, without its ending and what only a machine minds. */
export function titleOf(path: string): string {
  const name = withoutEnding(path.split('/').at(-1) ?? '')
    .replace(/_/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return name.slice(0, 200) || 'A past note'
}

const withoutEnding = (path: string) => path.replace(/\.[A-Za-z0-9]{1,5}$/, '')
