import {
  type Era,
  gradesOf,
  type Inspection,
  type InspectionHistory,
  monthOf,
  saysOfInspections,
  tableOfInspections,
} from './inspections.ts'
import { type Drawing, NARROW, type Picture, PictureFigure, WIDE } from './picture.tsx'
import { inspectionsOnCard } from './inspections-card.tsx'
import { jaggedAcross, Rank, Words } from './inspections-marks.tsx'
import { tenth } from './scale.ts'
import { LINE, wrap } from './text-on-paper.ts'
import { jagged } from './trend-picture.tsx'

/** A school's inspections on one line through time, broken where the framework changed. */
export function InspectionsFigure({
  history,
  isTitled,
}: {
  history: InspectionHistory
  isTitled?: boolean | undefined
}) {
  return <PictureFigure picture={inspectionsPicture(history)} isTitled={isTitled} />
}

export function inspectionsPicture(history: InspectionHistory): Picture {
  return {
    id: history.id,
    title: history.title,
    says: saysOfInspections(history),
    key: 'Filled squares: how high a grade stands on its own framework’s scale. The jagged line: what lies on either side cannot be compared.',
    table: tableOfInspections(history),
    draw(width) {
      if (width < NARROW) return inspectionsOnCard(history, width)
      return width >= WIDE ? besideEachOther(history, width) : belowEachOther(history, width)
    },
  }
}

const APART = 26

/** Eras from left to right under a line that runs through them. */
function besideEachOther({ eras, inspections }: InspectionHistory, width: number): Drawing {
  const each = tenth((width - APART * (eras.length - 1)) / eras.length)
  const columns = eras.map((era, at) => ({ left: tenth(at * (each + APART)), ...eraIn(era, inspections, each, 16) }))
  const height = Math.max(...columns.map(({ height }) => height), 60)
  const marks = columns.map(({ left, marks }, at) => (
    <>
      <path class="c-time" d={`M${left} 6h${each}`} />
      {at === columns.length - 1 && <path class="c-time" d={`M${tenth(left + each - 6)} 1l6 5l-6 5`} />}
      {at > 0 && <path class="c-break" d={jagged(tenth(left - APART / 2), 0, height)} />}
      <g transform={`translate(${left} 0)`}>{marks}</g>
    </>
  ))
  return { height, marks }
}

/** Eras from top to bottom beside a line that runs through them. */
function belowEachOther({ eras, inspections }: InspectionHistory, width: number): Drawing {
  let y = 0
  const marks = eras.map((era, at) => {
    const top = y
    const { height, marks } = eraIn(era, inspections, width - 20, 0)
    y = top + height + (at < eras.length - 1 ? APART : 0)
    return (
      <>
        <path class="c-time" d={`M6 ${top}V${top + height}`} />
        {at < eras.length - 1 && <path class="c-break" d={jaggedAcross(top + height + APART / 2, width)} />}
        <g transform={`translate(20 ${top})`}>{marks}</g>
      </>
    )
  })
  return { height: y + 4, marks }
}

/** The name of an era and its inspections, one below another. */
function eraIn(era: Era, inspections: readonly Inspection[], width: number, top: number): Drawing {
  const own = inspections.filter((inspection) => inspection.era === era.key)
  let y = top
  const marks = [
    ...wrap(era.name, width, true).map((line) => <Words name="t-b" text={line} y={(y += LINE)} />),
    ...wrap(era.when, width).map((line) => <Words name="t-m" text={line} y={(y += LINE)} />),
    ...own.flatMap((inspection) => {
      y += 10
      return [
        <Words name="t-b" text={monthOf(inspection.on)} y={(y += LINE)} />,
        ...gradesOf(inspection, era).flatMap(({ grade, areas }) => [
          <Rank era={era} grade={grade} y={(y += 15)} />,
          ...wrap(grade, width, true).map((line) => <Words name="t-b" text={line} y={(y += LINE)} />),
          ...(areas.length > 0 ? wrap(inAList(areas), width) : []).map((line) => (
            <Words name="t-m" text={line} y={(y += LINE)} />
          )),
        ]),
        ...(inspection.also ?? [])
          .flatMap((said) => wrap(said, width))
          .map((line) => <Words name="" text={line} y={(y += LINE + 2)} />),
      ]
    }),
    ...(own.length === 0 ? [<Words name="t-m" text="no inspection" y={(y += LINE + 10)} />] : []),
  ]
  return { height: y + 8, marks }
}

function inAList(areas: readonly string[]): string {
  return areas.map((area, at) => (at === 0 ? area : area.charAt(0).toLowerCase() + area.slice(1))).join(', ')
}
