import { addDays, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { linesOf, Notes } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure } from './picture.tsx'
import { straight, tenth } from './scale.ts'
import { LINE, shortened, widthOf } from './text-on-paper.ts'

/** A stage of a case: planned where it has not begun, going on where it is not finished. */
export type StageLine = {
  readonly name: string
  readonly startedOn?: PlainDate | undefined
  readonly finishedOn?: PlainDate | undefined
}

/** What happened in a case, or is to come. */
export type MomentLine = { readonly on: PlainDate; readonly says: string }

/** A case through time: its stages in order, and what happened in it. */
export type CaseLine = {
  readonly id: string
  readonly title: string
  readonly openedOn: PlainDate
  readonly endedOn?: PlainDate | undefined
  readonly stages: readonly StageLine[]
  /** Oldest first. */
  readonly moments: readonly MomentLine[]
  readonly today: PlainDate
}

const BAR = 12
const ROW = LINE + BAR + 8

/** A case as a line through time. */
export function CaseFigure({ line, isTitled }: { line: CaseLine; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={casePicture(line)} isTitled={isTitled} />
}

export function casePicture(line: CaseLine): Picture {
  const { id, title, stages, moments } = line
  return {
    id,
    title,
    says: saysOf(line),
    key: 'Bars are stages. Dots are what happened, open where it is to come; their numbers are listed below. The upright line is today.',
    table: {
      head: ['What', 'From', 'To'],
      rows: [
        ...stages.map(({ name, startedOn, finishedOn }) => [
          name,
          startedOn ? showShortDate(startedOn) : 'not begun',
          finishedOn ? showShortDate(finishedOn) : startedOn ? 'goes on' : '',
        ]),
        ...moments.map(({ on, says }, place) => [`${place + 1} ${says}`, showShortDate(on), '']),
      ],
    },
    draw: (width) => drawCase(line, width),
  }
}

function drawCase({ openedOn, endedOn, stages, moments, today }: CaseLine, width: number): Drawing {
  const days = [today, ...(endedOn ? [endedOn] : []), ...moments.map(({ on }) => on)]
  const last = days.reduce((one, other) => (one > other ? one : other), addDays(openedOn, 30))
  const x = straight([0, daysBetween(openedOn, last)], [8, width - 8])
  const at = (on: PlainDate) => x(Math.max(0, daysBetween(openedOn, on)))
  const foot = stages.length * ROW + 14
  const base = foot + 14
  const listed = moments.map(({ on, says }, place) => `${place + 1} ${showShortDate(on)}: ${says}`)
  const marks = (
    <>
      <line class="c-rule" x1={at(endedOn ?? today)} x2={at(endedOn ?? today)} y1={0} y2={foot} />
      {stages.map((stage, place) => (
        <StageBar {...{ stage, place, at, width }} end={endedOn ?? today} />
      ))}
      <path class="c-axis" d={`M8 ${foot}H${width - 8}`} />
      {inRows(moments, at).map(({ place, left, row, isToCome }) => (
        <>
          <circle class={isToCome(today) ? 'c-us-o' : 'c-us-d'} cx={left} cy={foot} r={4.5} />
          <text class="t-m t-c" x={left} y={base + (row + 0.4) * LINE}>
            {place + 1}
          </text>
        </>
      ))}
      <Notes notes={listed} y={base + (rowsOf(moments, at) + 0.6) * LINE} width={width} />
    </>
  )
  return { marks, height: base + (rowsOf(moments, at) + 0.6 + linesOf(listed, width).length) * LINE + 6 }
}

type BarProps = { stage: StageLine; place: number; at: (on: PlainDate) => number; width: number; end: PlainDate }

/** A stage: its name, and under it a bar from its first day to its last. */
function StageBar({ stage: { name, startedOn, finishedOn }, place, at, width, end }: BarProps) {
  const text = shortened(startedOn ? name : `${name}: not begun`, width - 8)
  const left = startedOn ? at(startedOn) : 0
  const span = startedOn ? Math.max(3, at(finishedOn ?? end) - left) : 0
  const top = place * ROW
  return (
    <>
      <text
        class={startedOn ? 't-b' : 't-m'}
        x={tenth(Math.max(0, Math.min(left, width - widthOf(text, true))))}
        y={top + 13}
      >
        {text}
      </text>
      {startedOn && (
        <rect
          class={`${finishedOn ? 'c-band' : 'c-band-2'} c-edge`}
          x={left}
          y={top + LINE}
          width={tenth(span)}
          height={BAR}
        />
      )}
    </>
  )
}

/** Numbers below the axis, a row lower where the one before stands too near. */
function inRows(moments: readonly MomentLine[], at: (on: PlainDate) => number) {
  const ends: number[] = []
  return moments.map(({ on }, place) => {
    const left = at(on)
    const free = ends.findIndex((end) => end < left)
    const row = free < 0 ? ends.length : free
    ends[row] = left + widthOf(String(place + 1)) + 6
    return { place, left, row, isToCome: (today: PlainDate) => on > today }
  })
}

const rowsOf = (moments: readonly MomentLine[], at: (on: PlainDate) => number) =>
  Math.max(1, ...inRows(moments, at).map(({ row }) => row + 1))

function saysOf({ stages, endedOn, openedOn }: CaseLine): string {
  const begun = stages.filter(({ startedOn }) => startedOn)
  const now = begun.at(-1)
  const opened = `opened ${showShortDate(openedOn)}`
  if (endedOn)
    return `The case was ${opened} and over on ${showShortDate(endedOn)}, after ${begun.length} of ${stages.length} stages.`
  if (!now?.startedOn) return `The case was ${opened}; its first stage has not begun.`
  const done = now.finishedOn ? `done ${showShortDate(now.finishedOn)}` : `since ${showShortDate(now.startedOn)}`
  return `The case was ${opened}; stage ${begun.length} of ${stages.length}, ${now.name}, ${done}.`
}
