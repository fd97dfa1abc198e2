import { capital, keepingFor, word, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Told } from './statement.ts'

type Printing = {
  model: ServiceModel
  organisation: string
  schoolName: string
  schoolYear: SchoolYear
  version: number
  on: PlainDate
}

/** What a school is told of a year, as a document. */
export function printStatement(told: Told, printing: Printing): PrintedDocument {
  const { model, organisation, schoolName, schoolYear, version, on } = printing
  const title = capital(word(model, 'annualStatement'))
  const year = showSchoolYear(schoolYear)
  const marking = keepingFor(model, 'record')?.marking
  return {
    ...{ title, subtitle: schoolName, organisation },
    facts: [
      { name: 'School year', value: year },
      { name: 'Issued', value: `${showDate(on)}, version ${version}` },
      ...(told.category ? [{ name: capital(word(model, 'needCategory')), value: categorySays(told.category) }] : []),
    ],
    ...(marking && { marking }),
    foot: `${title}, ${year} · version ${version} · issued ${showShortDate(on)}`,
    dated: on,
    blocks: blocksOf(told, model),
  }
}

/** A category with the day since which the school stands in it. */
export const categorySays = ({ name, since }: NonNullable<Told['category']>) =>
  since ? `${name}, since ${showDate(since)}` : name

function blocksOf(told: Told, model: ServiceModel): Block[] {
  const says = model.days?.statement?.says
  return [
    ...(says ? [{ kind: 'paragraph' as const, text: says }] : []),
    ...part(
      'Who works with the school',
      told.advisers && [['Name', 'As'], told.advisers.map(({ name, role }) => [name, role])],
    ),
    ...part(
      'What the school is due in the year',
      told.due && [['What', 'Days'], told.due.map(({ says: what, ...due }) => [what, dueSays(due)])],
    ),
    ...part(
      'What was allocated',
      told.people && [
        ['Who', 'As', 'For', 'Days'],
        told.people.map(({ name, role, kind, halfDays }) => [name, role, kind, showHalfDays(halfDays)]),
      ],
    ),
    ...part(
      `What goes to its ${word(model, 'group', { form: 'many' })}`,
      told.groups && [['Name', 'Days'], told.groups.map(({ name, halfDays }) => [name, showHalfDays(halfDays)])],
    ),
    ...part(
      capital(word(model, 'programme', { form: 'many' })),
      told.programmes && [['Name'], told.programmes.map(({ name }) => [name])],
    ),
  ]
}

/** How many days are due, and of those in school. */
export const dueSays = ({ halfDays, inSchool }: { halfDays: number; inSchool: number | null }) =>
  inSchool === null ? showHalfDays(halfDays) : `${showHalfDays(halfDays)}, of which ${showHalfDays(inSchool)} in school`

function part(text: string, table: readonly [readonly string[], readonly (readonly string[])[]] | undefined): Block[] {
  if (!table) return []
  const [head, rows] = table
  const heading = { kind: 'heading' as const, level: 1 as const, text }
  return rows.length > 0
    ? [heading, { kind: 'table', head, rows }]
    : [heading, { kind: 'paragraph', text: 'Nothing yet.', tone: 'quiet' }]
}
