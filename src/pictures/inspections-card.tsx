import { type Era, gradesOf, type Inspection, type InspectionHistory, monthOf } from './inspections.ts'
import { jaggedAcross, Rank, Words } from './inspections-marks.tsx'
import { type Drawing } from './picture.tsx'
import { LINE, wrap } from './text-on-paper.ts'

/** Inspections on a card: eras without any are left out, and areas are counted; the page it leads to names them. */
export function inspectionsOnCard({ eras, inspections }: InspectionHistory, width: number): Drawing {
  const known = eras.filter(({ key }) => inspections.some(({ era }) => era === key))
  let y = 0
  const marks = known.map((era, at) => {
    const own = inspections.filter((inspection) => inspection.era === era.key)
    const words = wrap(era.name, width, true).map((line) => <Words name="t-b" text={line} y={(y += LINE)} />)
    const each = own.map((inspection) => {
      const { height, marks } = onCard(inspection, era, width)
      y += height
      return <g transform={`translate(0 ${y - height})`}>{marks}</g>
    })
    if (at === known.length - 1) return [words, each]
    y += 20
    return [words, each, <path class="c-break" d={jaggedAcross(y - 8, width)} />]
  })
  return { height: y + 6, marks }
}

/** One inspection: its month, then a line for each grade with the count of its areas. */
function onCard(inspection: Inspection, era: Era, width: number): Drawing {
  const left = era.scale.length * 13 + 5
  let y = 0
  const marks = [
    <Words name="t-m" text={monthOf(inspection.on)} y={(y += LINE)} />,
    ...gradesOf(inspection, era).flatMap(({ grade, areas }) => {
      const lines = wrap(areas.length > 0 ? `${areas.length} × ${grade}` : grade, width - left)
      return [
        <Rank era={era} grade={grade} y={y + LINE - 2} />,
        ...lines.map((line) => <Words name="" text={line} x={left} y={(y += LINE)} />),
      ]
    }),
    ...(inspection.also ?? [])
      .flatMap((said) => wrap(said, width))
      .map((line) => <Words name="" text={line} y={(y += LINE)} />),
  ]
  return { height: y, marks }
}
