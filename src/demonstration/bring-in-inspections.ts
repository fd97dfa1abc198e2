import { addFigures, applyFigures, checkFigures } from '#figures/index.ts'
import { measuresOf, type InspectionLayout, type InspectionPublication } from '#measures/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { madeUpInspections } from './made-up-inspections.ts'

const LAST_BEFORE_CARDS = day('2025-08-31')

/**
 * Inspections of every school in the two files in which they are published: the last before report cards, checked; and one
 * of this autumn, with the first report cards, which nobody has checked yet.
 */
export function bringInInspections(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn, administrator: who, year } = making
  const [publication] = measuresOf(model).inspections
  const [before, since] = publication?.layouts ?? []
  if (!publication || !before || !since) return []
  const recent = day(`${year}-09-30`)
  const earliest = addDays(LAST_BEFORE_CARDS, 30)
  const first = addDays(foundedOn, 2) > earliest ? addDays(foundedOn, 2) : earliest
  const files: readonly [InspectionLayout, PlainDate, PlainDate, boolean][] = [
    [before, LAST_BEFORE_CARDS, first, true],
    [since, recent, addDays(recent, 20), false],
  ]
  return files
    .filter(([, asAt, on]) => on < today && asAt < on)
    .map(([layout, asAt, on, isChecked], nth): Entry => ({
      at: momentOn(making, on, `14:${10 + nth * 20}`),
      who,
      async does(work) {
        const text = fileOf(making, publication, layout, asAt, schools)
        const stream = (async function* () {
          yield Buffer.from(text, 'latin1')
        })()
        const name = `Management_information_latest_inspections_as_at_${asAt}.csv`
        const { id } = await addFigures(work, { name, mediaType: 'text/csv', stream })
        await applyFigures(work, id)
        if (isChecked) await checkFigures(work, id)
      },
    }))
}

function fileOf(
  { laCode, model }: Making,
  publication: InspectionPublication,
  layout: InspectionLayout,
  asAt: PlainDate,
  schools: readonly MadeSchool[],
): string {
  const subjects = schools.map(({ row }, at) => ({
    ...{ urn: row.urn, name: row.name, laestab: `${laCode}${String(2000 + at)}` },
    hasEarlyYears: ['Nursery', 'Primary', 'All-through'].includes(row.phaseName ?? ''),
    hasSixthForm: ['Secondary', 'All-through'].includes(row.phaseName ?? ''),
  }))
  return madeUpInspections(publication, layout, asAt, subjects, model.identity.authority)
}
