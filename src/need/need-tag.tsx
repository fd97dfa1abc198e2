import type { NeedRule } from '#model/index.ts'
import { rankOf } from './need.ts'
import { needName, shortName } from './need-words.ts'

type Placed = { category: string; level: number | null }
type Props = {
  need: NeedRule
  at: Placed
  /** Where it leads: why it was decided. */
  href?: string | undefined
  /** What it is of, for those who hear it: the school and the year. */
  of?: string
  /** The word also on a phone. */
  isWord?: boolean
  isBig?: boolean
}

/** How much need, as one, two or three filled stones with the word; the colour only repeats it. */
export function NeedTag({ need, at, href, of, isWord, isBig }: Props) {
  const stones = stonesOf(need, at)
  const classes = ['wm-cat', `wm-cat--${stones}`, isWord && 'wm-cat--word', isBig && 'wm-cat--big'].filter(Boolean)
  const inside = (
    <>
      <Stones count={stones} />
      <span class="wm-cat__word">{isBig ? needName(need, at) : shortName(need, at)}</span>
      <span class="wm-cat__short" aria-hidden="true">
        {lettersOf(need, at.category)}
        {isOnly(need, at) ? '' : at.level}
      </span>
    </>
  )
  if (!href) return <span class={classes.join(' ')}>{inside}</span>
  return (
    <a class={classes.join(' ')} href={href} aria-label={`${of ? `${of}: ` : ''}${needName(need, at)}. Why`}>
      {inside}
    </a>
  )
}

/** One for the least need of the model, three for the most. */
export function stonesOf(need: NeedRule, { category }: Pick<Placed, 'category'>): 1 | 2 | 3 {
  const rank = Math.max(0, rankOf(need, category))
  const share = rank / Math.max(1, need.categories.length - 1)
  return share === 0 ? 1 : share < 1 ? 2 : 3
}

const isOnly = (need: NeedRule, { category, level }: Placed) =>
  level === null || need.categories.find(({ id }) => id === category)?.levels?.anyOf.length === 1

/** A letter for a category where there is room for no more; its initials where two begin alike. */
export function lettersOf(need: NeedRule, category: string): string {
  const nameOf = ({ short, name }: NeedRule['categories'][number]) => short ?? name
  const found = need.categories.find(({ id }) => id === category)
  if (!found) return '?'
  const first = nameOf(found).slice(0, 1).toUpperCase()
  const isAlone = need.categories.filter((each) => nameOf(each).slice(0, 1).toUpperCase() === first).length === 1
  return isAlone
    ? first
    : nameOf(found)
        .split(/\s+/)
        .map((each) => each.slice(0, 1).toUpperCase())
        .join('')
}

function Stones({ count }: { count: number }) {
  const on = (from: number) => (count >= from ? 'wm-cat__on' : undefined)
  return (
    <svg class="wm-cat__stones" viewBox="0 0 16 18" aria-hidden="true" focusable="false">
      <rect x="1" y="12.5" width="14" height="4" rx="1.6" class={on(1)} />
      <rect x="2.5" y="6.8" width="11" height="4" rx="1.6" class={on(2)} />
      <rect x="4" y="1.1" width="8" height="4" rx="1.6" class={on(3)} />
    </svg>
  )
}
