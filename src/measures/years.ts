import { showSchoolYear } from '#shared/school-year.ts'

/** The school year that ends in a calendar year, as people write it: 2019 is '2018/19'. */
export function showMeasureYear(year: number): string {
  return showSchoolYear(year - 1)
}

/** The year in which the school year that a text names ends: '202324', '2023/24', '2017-2018'; undefined for none. */
export function yearInText(text: string): number | undefined {
  for (const [, from, until] of text.matchAll(/(?<!\d)(20\d\d)[-_/ ]?((?:20)?\d\d)(?!\d)/g)) {
    if ((Number(from) + 1) % 100 === Number(until) % 100 && (until?.length === 2 || Number(until) === Number(from) + 1))
      return Number(from) + 1
  }
  return undefined
}
