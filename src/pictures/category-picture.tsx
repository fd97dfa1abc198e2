import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { linesOf, Notes } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure } from './picture.tsx'
import { straight, tenth } from './scale.ts'
import { LINE, widthOf } from './text-on-paper.ts'

/** A category in which a school stood, to its last day; the last one may go on. */
export type CategoryPeriod = {
  readonly startedOn: PlainDate
  readonly finishedOn?: PlainDate | undefined
  readonly name: string
}

/** In which categories of need a school stood, and when. */
export type CategoryHistory = {
  readonly id: string
  readonly title: string
  /** The categories of the service, the least need first. */
  readonly scale: readonly string[]
  /** Oldest first, one after another. */
  readonly periods: readonly CategoryPeriod[]
  readonly today: PlainDate
}

const STEP = 24
const FILLS = ['c-band', 'c-band-2', 'c-band-3']

/** Categories of need as a band through time, the higher the more need. */
export function CategoryFigure({ history, isTitled }: { history: CategoryHistory; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={categoryPicture(history)} isTitled={isTitled} />
}

export function categoryPicture(history: CategoryHistory): Picture {
  const { id, title, periods } = history
  return {
    id,
    title,
    says: saysOf(history),
    key: 'The higher the band, the more need.',
    table: {
      head: ['Category', 'From', 'To'],
      rows: periods.map(({ name, startedOn, finishedOn }) => [
        name,
        showShortDate(startedOn),
        finishedOn ? showShortDate(finishedOn) : 'now',
      ]),
    },
    draw: (width) => drawCategories(history, width),
  }
}

function drawCategories({ scale, periods, today }: CategoryHistory, width: number): Drawing {
  const first = periods[0]?.startedOn ?? today
  const x = straight([0, Math.max(1, daysBetween(first, today))], [1, width - 1])
  const at = (date: PlainDate) => x(Math.max(0, daysBetween(first, date)))
  const foot = LINE + 6 + scale.length * STEP
  const notes: string[] = []
  const ranks = periods.map(({ name }) => Math.max(0, scale.indexOf(name)))
  const bands = periods.map(({ name, startedOn, finishedOn }, place) => {
    const rank = ranks[place]!
    const [left, right] = [at(startedOn), at(finishedOn ?? today)]
    // A name may stand over the lower bands before its own.
    let first = place
    while (first > 0 && ranks[first - 1]! < rank) first -= 1
    const wide = widthOf(name, true)
    const fits = wide < right - at(periods[first]!.startedOn)
    if (!fits) notes.push(name)
    const middle = fits ? Math.min((left + right) / 2, right - wide / 2) : (left + right) / 2
    const text = fits ? name : String(notes.length)
    return { left, span: tenth(Math.max(2, right - left)), high: (rank + 1) * STEP, rank, text, middle: tenth(middle) }
  })
  const listed = notes.map((name, place) => `${place + 1} ${name}`)
  const marks = (
    <>
      {bands.map(({ left, span, high, rank, text, middle }) => (
        <>
          <rect class={`${fillOf(rank, scale.length)} c-edge`} x={left} y={foot - high} width={span} height={high} />
          <text class="t-b t-c" x={middle} y={foot - high - 5}>
            {text}
          </text>
        </>
      ))}
      <Years first={first} today={today} at={at} width={width} y={foot} />
      <Notes notes={listed} y={foot + LINE + 8} width={width} />
    </>
  )
  return { marks, height: foot + LINE + 12 + linesOf(listed, width).length * LINE }
}

/** Pale, middling, dark: the least need palest and the most darkest. */
function fillOf(rank: number, count: number): string {
  return FILLS[count < 2 ? 0 : Math.round((rank / (count - 1)) * (FILLS.length - 1))] ?? 'c-band'
}

type YearsProps = { first: PlainDate; today: PlainDate; at: (date: PlainDate) => number; width: number; y: number }

/** Where each school year begins, with its name where there is room for it. */
function Years({ first, today, at, width, y }: YearsProps) {
  const from = schoolYearOf(first)
  const years = Array.from({ length: schoolYearOf(today) - from + 1 }, (_, place) => from + place)
  return (
    <>
      <path class="c-axis" d={`M0 ${y}H${width}`} />
      {years.map((year) => {
        const left = year === from ? at(first) : at(firstDayOf(year))
        const right = year === schoolYearOf(today) ? at(today) : at(firstDayOf(year + 1))
        const name = showSchoolYear(year)
        return (
          <>
            {year > from && <path class="c-axis" d={`M${left} ${y}v6`} />}
            {widthOf(name) < right - left && (
              <text class="t-m t-c" x={tenth((left + right) / 2)} y={y + LINE}>
                {name}
              </text>
            )}
          </>
        )
      })}
    </>
  )
}

function saysOf({ periods }: CategoryHistory): string {
  const last = periods.at(-1)
  if (!last) return 'No category is held.'
  const before = periods.slice(0, -1).map(({ name, startedOn }) => `${name} from ${showShortDate(startedOn)}`)
  const earlier = before.length > 0 ? `; before that ${before.reverse().join(', ')}` : ''
  const until = last.finishedOn ? ` to ${showShortDate(last.finishedOn)}` : ''
  return `${last.name} since ${showShortDate(last.startedOn)}${until}${earlier}.`.replace(
    /since (.+?) to /,
    'from $1 to ',
  )
}
