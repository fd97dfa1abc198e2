import { type Era } from './inspections.ts'
import { lineThrough, tenth } from './scale.ts'

/** A jagged line from side to side: what lies above and below it cannot be compared. */
export function jaggedAcross(y: number, width: number): string {
  const turns = Math.round(width / 9)
  return lineThrough(
    Array.from({ length: turns + 1 }, (_, at) => [tenth((width * at) / turns), at % 2 ? y + 3 : y - 3]),
  )
}

/** A line of words. */
export function Words({ name, text, x = 0, y }: { name: string; text: string; x?: number; y: number }) {
  return (
    <text class={name || undefined} x={x} y={y}>
      {text}
    </text>
  )
}

/** As many squares as the scale has grades, filled up to this one. */
export function Rank({ era: { scale }, grade, y }: { era: Era; grade: string; y: number }) {
  const from = scale.indexOf(grade)
  if (from < 0) return null
  return (
    <>
      {scale.map((_, at) => (
        <rect
          class={at < scale.length - from ? 'c-full' : 'c-none'}
          x={at * 13 + 0.75}
          y={y - 7}
          width={9}
          height={9}
        />
      ))}
    </>
  )
}
