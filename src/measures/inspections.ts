import { placeOfColumn } from './place-of-column.ts'
import { type InspectionLayout, type InspectionPublication, type Measures } from './measures.ts'

/** What a file of inspections is, as its headings tell. */
export type RecognisedInspections = {
  readonly publication: InspectionPublication
  readonly layout: InspectionLayout
}

/** The publication of inspections and the layout of a file by its headings; undefined where none fits. */
export function recogniseInspections(
  { inspections }: Pick<Measures, 'inspections'>,
  headings: readonly string[],
): RecognisedInspections | undefined {
  const place = placeOfColumn(headings)
  for (const publication of inspections)
    for (const layout of publication.layouts)
      if (layout.recognise.every((column) => place(column) >= 0)) return { publication, layout }
  return undefined
}

/** The columns of a layout that a file has not; the first of its names stands for one that has several. */
export function missingInspectionColumns(layout: InspectionLayout, headings: readonly string[]): string[] {
  const place = placeOfColumn(headings)
  return layout.inspections.flatMap(({ of: _of, frameworks: _frameworks, grades, standards, ...columns }) => {
    const ofParts = [...grades, ...standards].flatMap(({ column, on }) => [column, on])
    return [...Object.values(columns), ...ofParts].flatMap((column) =>
      column === undefined || place(column) >= 0 ? [] : [column.split(' | ')[0] ?? column],
    )
  })
}

/** What a publication has of a framework; undefined for one that is no longer known. */
export function findFramework({ frameworks }: Pick<InspectionPublication, 'frameworks'>, id: string) {
  return frameworks.find((each) => each.id === id)
}

/** The day that a file's name says it is as at: '2026-02-28', '31 August 2025', '28_Feb_2026'; undefined for none. */
export function dayInName(name: string): string | undefined {
  const numbers = /(?<!\d)(20\d\d)[-_.](\d\d)[-_.](\d\d)(?!\d)/.exec(name)
  if (numbers) return `${numbers[1]}-${numbers[2]}-${numbers[3]}`
  const words = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ _-]+([a-z]{3,9})[ _-]+(20\d\d)(?!\d)/i.exec(name)
  const month = MONTHS.findIndex((each) => words?.[2]?.toLowerCase().startsWith(each))
  if (!words || month < 0) return undefined
  return `${words[3]}-${String(month + 1).padStart(2, '0')}-${(words[1] ?? '').padStart(2, '0')}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
