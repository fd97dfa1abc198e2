import { quoted } from '#files/index.ts'
import {
  placeOfColumn,
  type Framework,
  type InspectionBlock,
  type InspectionLayout,
  type InspectionPublication,
} from '#measures/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { missingCodes } from '../reading/read-cell.ts'
import { readDay } from './read-day.ts'
import type { HeldGrade, HeldInspection } from './inspection.ts'

/** Says what is wrong with a cell, by its column. */
export type SayFault = (column: string, says: string) => void

/** Reads one inspection of a row: undefined where there is none, or where its day is not known. */
export type InspectionReader = (cells: readonly string[], urn: string, say: SayFault) => HeldInspection | undefined

/** The readers of a layout's inspections, each made once for a file as at a day. */
export function inspectionReaders(
  publication: InspectionPublication,
  layout: InspectionLayout,
  headings: readonly string[],
  asAt: PlainDate,
): InspectionReader[] {
  const place = placeOfColumn(headings)
  const codes = missingCodes(publication.missing)
  return layout.inspections.map((block) => readerOf(publication, block, { place, codes, headings, asAt }))
}

type File = {
  place: (column: string) => number
  codes: ReadonlyMap<string, string>
  headings: readonly string[]
  asAt: PlainDate
}

function readerOf(publication: InspectionPublication, block: InspectionBlock, file: File): InspectionReader {
  const { codes, headings, asAt } = file
  const at = (column: string | undefined) => (column === undefined ? -1 : file.place(column))
  const places = {
    ...{ number: at(block.number), startedOn: at(block.startedOn), publishedOn: at(block.publishedOn) },
    ...{ type: at(block.type), urnThen: at(block.urnThen), nameThen: at(block.nameThen) },
    ...{ overall: at(block.overall), outcome: at(block.outcome), concern: at(block.concern) },
  }
  const areas = block.grades.map(({ area, column, on }) => ({ id: area, value: at(column), on: at(on) }))
  const standards = block.standards.map(({ standard, column, on }) => ({
    ...{ id: standard, value: at(column), on: at(on) },
    scale: publication.standards.find(({ id }) => id === standard)?.values ?? [],
  }))
  const frameworks = block.frameworks.flatMap((id) => publication.frameworks.find((each) => each.id === id) ?? [])

  return (cells, urn, say) => {
    const raw = (place: number) => (place < 0 ? '' : (cells[place] ?? '').trim())
    const text = (place: number) => (codes.has(raw(place).toLowerCase()) ? '' : raw(place))
    const heading = (place: number) => headings[place] ?? ''
    const number = text(places.number)
    if (number === '' && text(places.startedOn) === '') return undefined
    const dayIn = (place: number) => {
      const day = readDay(text(place))
      if (day === undefined) say(heading(place), `${quoted(raw(place))} is no day: 31/08/2025 would be one`)
      return day ?? null
    }
    if (text(places.startedOn) === '') {
      say(heading(places.startedOn), `Inspection ${number} has no date: it was left out`)
      return undefined
    }
    const startedOn = dayIn(places.startedOn)
    if (!startedOn) return undefined
    if (startedOn > asAt) {
      say(
        heading(places.startedOn),
        `${quoted(raw(places.startedOn))} lies after the day of the file, ${showDate(asAt)}`,
      )
      return undefined
    }
    const framework = frameworkOn(frameworks, startedOn)
    if (!framework) return undefined
    const graded = (of: Graded, scale: Scale, what: string): HeldGrade => {
      const reason = codes.get(raw(of.value).toLowerCase())
      if (reason !== undefined) return { missing: reason }
      const found = gradeIn(scale, raw(of.value))
      if (found === undefined) {
        say(heading(of.value), `${quoted(raw(of.value))} is ${what}`)
        return { missing: 'unreadable' }
      }
      const on = of.on < 0 || text(of.on) === '' ? startedOn : dayIn(of.on)
      return { grade: found, ...(on && on !== startedOn && { on }) }
    }
    const noGrade = `no grade of the framework ${quoted(framework.name)}`
    const [urnThen, concern, outcome] = [text(places.urnThen), text(places.concern), text(places.outcome)]
    const concernId = gradeIn(publication.concerns, concern)
    if (concern !== '' && !concernId) say(heading(places.concern), `${quoted(concern)} is no category of concern`)
    const isOther = urnThen !== '' && urnThen !== urn
    return {
      ...{ number: number || startedOn, kind: block.of, framework: framework.id, startedOn },
      publishedOn: text(places.publishedOn) === '' ? null : dayIn(places.publishedOn),
      type: text(places.type).slice(0, 200),
      urnThen: isOther ? urnThen.slice(0, 20) : null,
      nameThen: isOther ? text(places.nameThen).slice(0, 200) || null : null,
      ...(places.overall >= 0 && { overall: graded({ value: places.overall, on: -1 }, framework.grades, noGrade) }),
      ...(outcome && { outcome: outcome.slice(0, 200) }),
      ...(concernId && { concern: concernId }),
      grades: Object.fromEntries(
        areas.filter(({ value }) => value >= 0).map((area) => [area.id, graded(area, framework.grades, noGrade)]),
      ),
      standards: Object.fromEntries(
        standards
          .filter(({ value }) => value >= 0)
          .map((each) => [each.id, graded(each, each.scale, 'neither met nor not met')]),
      ),
    }
  }
}

type Graded = { value: number; on: number }
type Scale = readonly { readonly id: string; readonly is: readonly string[] }[]

function gradeIn(scale: Scale, text: string): string | undefined {
  const small = text.toLowerCase()
  return scale.find(({ is }) => is.some((each) => each.toLowerCase() === small))?.id
}

/** The framework that held on a day; where none of those named did, the one nearest to it. */
function frameworkOn(frameworks: readonly Framework[], on: PlainDate): Framework | undefined {
  const holds = frameworks.find(({ from, until }) => (!from || from <= on) && (!until || on <= until))
  return holds ?? frameworks.findLast(({ from }) => !from || from <= on) ?? frameworks[0]
}
