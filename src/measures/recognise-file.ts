import { type Layout, type Measures, type Publication } from './measures.ts'
import { placeOfColumn } from './place-of-column.ts'
import { yearInText } from './years.ts'

/** Whether a publication is final, as far as a file says. */
export type Release = 'provisional' | 'revised' | 'final'

/** What a file is, as far as its headings and its name tell; what they do not tell is asked or stands in its rows. */
export type Recognised = {
  readonly publication: Publication
  readonly layout: Layout
  /** Years that the headings and the file's name tell; they must be one. */
  readonly years: readonly number[]
  readonly release: Release | undefined
}

/** The publication and layout of a file; undefined where none fits. A year that is known leaves the layouts of other years out. */
export function recogniseFile(
  { publications }: Pick<Measures, 'publications'>,
  headings: readonly string[],
  fileName: string,
): Recognised | undefined {
  const place = placeOfColumn(headings)
  const named = yearInText(fileName)
  const fitting = publications.flatMap((publication) =>
    publication.layouts
      .filter(({ recognise }) => recognise.every((column) => place(column) >= 0))
      .map((layout) => ({ publication, layout, found: foundIn(layout, place) })),
  )
  const ofYear = fitting.filter(
    ({ layout: { years } }) => !named || (named >= years.from && named <= (years.until ?? 9999)),
  )
  const best = [...(ofYear.length > 0 ? ofYear : fitting)].sort((one, other) => other.found - one.found)[0]
  if (!best) return undefined
  const { publication, layout } = best
  const carried = yearOfHeadings(layout, headings)
  const years = [...new Set([carried, named].filter((year) => year !== undefined))]
  return { publication, layout, years, release: releaseIn(fileName) }
}

/** How final a text says that it is: a file's name, or what stands in a column; the last word on it counts. */
export function releaseIn(text: string): Release | undefined {
  const words: readonly Release[] = ['final', 'revised', 'provisional']
  return words.find((word) => text.toLowerCase().includes(word))
}

/** How many of a layout's figures a file has: of two that fit, the one that explains more of it is meant. */
function foundIn(layout: Layout, place: (column: string) => number): number {
  return layout.figures.reduce((sum, { column, group, groups }) => {
    const ids = groups ?? [group ?? 'all']
    const is = (id: string) => layout.groups.find((each) => each.group === id)?.is ?? ''
    return sum + ids.filter((id) => place(column.replaceAll('{group}', is(id))) >= 0).length
  }, 0)
}

/** The newest year before that a heading carries, such as 18 in TELIG_18, makes the file one of 2019. */
function yearOfHeadings({ year }: Layout, headings: readonly string[]): number | undefined {
  if (!year?.before) return undefined
  const [start = '', end = ''] = year.before.toLowerCase().split('{yy}')
  const carried = headings.flatMap((heading) => {
    const text = heading.toLowerCase()
    if (!text.startsWith(start) || !text.endsWith(end)) return []
    const middle = text.slice(start.length, text.length - end.length)
    return /^\d\d$/.test(middle) ? [Number(middle)] : []
  })
  return carried.length === 0 ? undefined : 2000 + Math.max(...carried) + 1
}
