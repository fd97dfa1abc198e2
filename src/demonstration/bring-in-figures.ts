import { addFigures, applyFigures, checkFigures } from '#figures/index.ts'
import { measuresOf, type Layout, type Publication } from '#measures/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { Entry } from './diary.ts'
import { madeUpFile, type MadeUpSubject } from './made-up-figures.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/** In which part of a school's pupils a publication is interested, and in the schools of which phases. */
const PUBLISHED: Readonly<Record<string, { phases: readonly string[]; part: number; file: string; age?: number }>> = {
  'key-stage-2': { phases: ['Primary', 'All-through'], part: 1 / 7, file: 'ks2', age: 11 },
  'key-stage-4': { phases: ['Secondary', 'All-through'], part: 1 / 5.4, file: 'ks4', age: 16 },
  absence: { phases: ['Primary', 'Secondary', 'All-through', 'Not applicable'], part: 1, file: 'abs' },
  census: { phases: ['Nursery', 'Primary', 'Secondary', 'All-through', 'Not applicable'], part: 1, file: 'census' },
}
const SCHOOLS_ELSEWHERE = 60

/**
 * Three years of figures of every school, in files as they are published, loaded as a person loads them: the years before
 * when the service began, each final and checked; the last as soon as it is out, provisional and not checked yet.
 */
export function bringInFigures(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { year, today, foundedOn, administrator: who } = making
  const last = day(`${year}-10-08`)
  const isOut = last < today
  const newest = isOut ? year : year - 1
  return [newest - 2, newest - 1, newest].flatMap((each, at) => {
    const isNewest = each === year
    const release = isNewest ? 'provisional' : 'final'
    const [first, out] = [addDays(foundedOn, 1), day(`${each}-12-15`)]
    // Final figures of a year are out in the December after it; what was out before the service began is loaded as it begins.
    const on = isNewest ? last : out < first ? first : out
    return listFiles(making, schools, each, release).map(({ name, text }, nth): Entry => ({
      at: momentOn(making, dated(on, today), `${String(9 + nth).padStart(2, '0')}:${10 + at * 10}`),
      who,
      does: (work) => loadFile(work, name, text, !isNewest),
    }))
  })
}

const dated = (on: PlainDate, today: PlainDate) => (on < today ? on : addDays(today, -1))

async function loadFile(work: Work, name: string, text: string, isChecked: boolean): Promise<void> {
  const stream = (async function* () {
    yield Buffer.from(text)
  })()
  const { id } = await addFigures(work, { name, mediaType: 'text/csv', stream })
  await applyFigures(work, id)
  if (isChecked) await checkFigures(work, id)
}

function listFiles(making: Making, schools: readonly MadeSchool[], year: number, release: string) {
  const measures = measuresOf(making.model)
  return measures.publications.flatMap((publication) => {
    const [layout] = publication.layouts
    const subjects = layout ? subjectsOf(making, publication, layout, schools) : []
    if (!layout || subjects.length === 0) return []
    const name = `${year - 1}-${year}_${making.laCode}_${PUBLISHED[publication.id]?.file ?? 'figures'}${release}.csv`
    return [{ name, text: madeUpFile(measures, layout, year, subjects, making.model.identity.authority) }]
  })
}

function subjectsOf(
  { model, laCode }: Making,
  { id }: Publication,
  layout: Layout,
  schools: readonly MadeSchool[],
): MadeUpSubject[] {
  const published = PUBLISHED[id]
  if (!published) return []
  const chance = chanceOf(`strengths ${model.identity.authority}`)
  const own = schools.flatMap(({ row }): MadeUpSubject[] => {
    const subject = { strength: chance.around(), disadvantaged: 0.08 + chance.share() * 0.35 }
    if (!published.phases.includes(row.phaseName ?? '') || !row.pupils) return []
    // An infant school has nobody at the end of key stage 2, nor a junior school at that of key stage 4.
    if (published.age && row.statutoryHighAge !== null && row.statutoryHighAge < published.age) return []
    const cells = cellsOf(layout, { laCode, urn: row.urn, name: row.name, phase: row.phaseName ?? '' })
    return [
      { ...subject, key: row.urn, cells, pupils: Math.max(3, Math.round(row.pupils * published.part)), isPlace: false },
    ]
  })
  if (own.length === 0) return []
  return [...own, ...elsewhere(chance, layout, published), ...places(layout, laCode)]
}

/** Schools of nobody's, so that the figures of ours are spread among others. */
function elsewhere(chance: Chance, layout: Layout, { phases, part }: (typeof PUBLISHED)[string]): MadeUpSubject[] {
  return Array.from({ length: SCHOOLS_ELSEWHERE }, (_, at) => {
    const phase = phases[at % Math.min(2, phases.length)] ?? 'Primary'
    const name = { laCode: '999', urn: String(990_000 + at), name: `School ${at + 1} elsewhere`, phase }
    const pupils = Math.max(
      4,
      Math.round(chance.whole(phase === 'Secondary' ? 500 : 60, phase === 'Secondary' ? 1400 : 460) * part),
    )
    return {
      ...{ strength: chance.around(), disadvantaged: 0.08 + chance.share() * 0.35 },
      cells: cellsOf(layout, name),
      key: name.urn,
      pupils,
      isPlace: false,
    }
  })
}

function places(layout: Layout, laCode: string): MadeUpSubject[] {
  const { column, authorities, england } = layout.rows
  const of = (cells: Record<string, string>, pupils: number, strength: number): MadeUpSubject => ({
    ...{
      key: 'place',
      cells: { ...emptyCells(layout), ...cells },
      pupils,
      strength,
      disadvantaged: 0.27,
      isPlace: true,
    },
  })
  const [authority] = authorities
  const own = authority && layout.laCode ? [of({ [column]: authority, [layout.laCode]: laCode }, 5200, 0.05)] : []
  const [all] = england
  if (all === undefined) return own
  const kinds = layout.id === 'tables' ? ['PRI', 'SEC', 'SPE'] : ['']
  return [
    ...own,
    ...kinds.map((kind) => of({ [column]: all, ...(kind && { ESTAB: kind, ...typeOfSchool(kind) }) }, 600_000, 0)),
  ]
}

type Named = { laCode: string; urn: string; name: string; phase: string }

function cellsOf(layout: Layout, { laCode, urn, name, phase }: Named): Record<string, string> {
  const { column, schools } = layout.rows
  const number =
    phase === 'Primary' ? '2001' : phase === 'Not applicable' ? '7001' : phase === 'Nursery' ? '1001' : '4001'
  return {
    ...emptyCells(layout),
    ...(schools[0] !== undefined && { [column]: schools[0] }),
    ...{
      [layout.urn]: urn,
      ...(layout.laCode && { [layout.laCode]: laCode }),
      ...(layout.name && { [layout.name]: name }),
    },
    ...{ ESTAB: number, ...typeOfSchool(phase) },
  }
}

/** The layout's own columns with nothing in them, so that each row of a file has the same. */
function emptyCells({ rows, urn, laCode, name }: Layout): Record<string, string> {
  const columns = [rows.column, urn, laCode, name, 'ESTAB', 'SCHOOLTYPE'].filter((each) => each !== undefined)
  return Object.fromEntries(columns.map((column) => [column, '']))
}

function typeOfSchool(phase: string): { SCHOOLTYPE: string } {
  if (phase === 'Primary' || phase === 'PRI') return { SCHOOLTYPE: 'State-funded primary' }
  if (phase === 'Nursery') return { SCHOOLTYPE: 'State-funded nursery' }
  if (phase === 'Not applicable' || phase === 'SPE') return { SCHOOLTYPE: 'State-funded special school' }
  return { SCHOOLTYPE: 'State-funded secondary' }
}
