import { show, type Unit } from './figure.ts'
import { LyingAxis, linesOf } from './marks.tsx'
import { type Drawing, type Picture, PictureFigure, type PictureTable } from './picture.tsx'
import { straight, tenth, ticksOf } from './scale.ts'
import { LINE, wrap } from './text-on-paper.ts'

/** Several things, each with what it asks for and what there is for it: a model's days, a team's hours. */
export type AskedAgainst = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** The two sides of every row: 'due', 'to give'. */
  readonly sides: readonly [string, string]
  readonly rows: readonly AgainstRow[]
  /** What the picture says, where the rows are too many to be said one by one. */
  readonly says?: string
}

/** One of them; `there` is left out where nobody knows it. */
export type AgainstRow = {
  readonly name: string
  readonly asked: number
  readonly there?: number | undefined
  /** What a fair part of all that is asked would be. */
  readonly fair?: number
}

const BAR = 14

/** What each asks for as a dark bar, over what there is as a pale one that ends in a line. */
export function AgainstFigure({ against, isTitled }: { against: AskedAgainst; isTitled?: boolean | undefined }) {
  return <PictureFigure picture={againstPicture(against)} isTitled={isTitled} />
}

export function againstPicture(against: AskedAgainst): Picture {
  const { id, title, sides } = against
  return {
    id,
    title,
    says: against.says ?? saysOf(against),
    key: `Dark bar ${sides[0]} · pale bar that ends in a line ${sides[1]}${hasFair(against) ? ' · dash and dot a fair part' : ''}`,
    table: tableOf(against),
    draw: (width) => drawAgainst(against, width),
  }
}

function drawAgainst({ rows, unit, sides }: AskedAgainst, width: number): Drawing {
  const most = Math.max(1, ...rows.flatMap(({ asked, there, fair }) => [asked, there ?? 0, fair ?? 0]))
  // Room beside the ends for the figures of the axis.
  const [left, right] = [16, width - 40]
  const x = straight([0, most], [left, right])
  let y = 0
  const drawn = rows.map((row) => {
    const top = y
    const [names, words] = [wrap(row.name, width, true), linesOf([inWords(row, unit, sides)], width)]
    const bar = top + LINE * (names.length + words.length) + 4
    y = bar + BAR + 14
    return { row, names, words, top, bar }
  })
  const marks = (
    <>
      {drawn.map(({ row: { asked, there, fair }, names, words, top, bar }) => (
        <>
          {[...names, ...words].map((line, at) => (
            <text class={at < names.length ? 't-b' : 't-m'} x={0} y={top + 13 + LINE * at}>
              {line}
            </text>
          ))}
          {there !== undefined && (
            <>
              <rect class="c-gap" x={left} y={bar} width={tenth(x(there) - left)} height={BAR} />
              <path class="c-us" d={`M${x(there)} ${bar - 3}v${BAR + 6}`} />
            </>
          )}
          <rect class="c-us-d" x={left} y={bar + 4} width={tenth(x(asked) - left)} height={BAR - 8} />
          {fair !== undefined && <path class="c-target" d={`M${x(fair)} ${bar - 3}v${BAR + 6}`} />}
        </>
      ))}
      <LyingAxis
        ticks={ticksOf(0, most, width > 400 ? 6 : 3)}
        unit={{ ...unit, after: '' }}
        scale={x}
        left={left}
        right={right}
        y={y}
      />
    </>
  )
  return { marks, height: y + 26 }
}

function inWords({ asked, there }: AgainstRow, unit: Unit, [one, other]: AskedAgainst['sides']): string {
  const due = `${show(asked, unit)} ${one}`
  if (there === undefined) return `${due}; what there is ${other} is not known`
  const by = Math.abs(asked - there)
  const than = asked > there ? `, short by ${show(by, unit)}` : asked < there ? `, ${show(by, unit)} left` : ''
  return `${due}, ${show(there, unit)} ${other}${than}`
}

function saysOf({ rows, unit, sides }: AskedAgainst): string {
  return `${rows.map((row) => `${row.name}: ${inWords(row, unit, sides)}`).join('; ') || 'Nothing is compared'}.`
}

const hasFair = ({ rows }: AskedAgainst) => rows.some(({ fair }) => fair !== undefined)

function tableOf(against: AskedAgainst): PictureTable {
  const { rows, unit, sides } = against
  const [one, other] = sides
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    head: ['', capital(one), capital(other), 'Left', ...(hasFair(against) ? ['Fair part'] : [])],
    rows: rows.map(({ name, asked, there, fair }) => [
      name,
      show(asked, unit),
      there === undefined ? 'not known' : show(there, unit),
      there === undefined
        ? ''
        : `${show(there - asked, unit)}${there < asked ? `, short by ${show(asked - there, unit)}` : ''}`,
      ...(fair === undefined ? [] : [show(fair, unit)]),
    ]),
  }
}
