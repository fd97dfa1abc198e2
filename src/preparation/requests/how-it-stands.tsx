import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { DueOn } from '#web/late.tsx'
import type { Asked, Standing } from './asked.ts'

type Props = {
  asked: Pick<Asked, 'dueOn' | 'isAtOnce'> & { standing: Standing }
  today: PlainDate
  /** Whether whoever reads it is to do it. */
  isYours?: boolean | undefined
}

/** NF-16. How something asked stands, in words: when it is due, when it came, how late, or that it came only at the visit. */
export function HowItStands({ asked: { dueOn, isAtOnce, standing }, today, isYours = false }: Props) {
  if (standing.state === 'open' || standing.state === 'late') {
    if (dueOn === null) return <>Open</>
    return isAtOnce ? <>{askedForSays(dueOn, isYours)}</> : <DueOn dueOn={dueOn} today={today} />
  }
  if (standing.state === 'met') return <>Met on {showShortDate(standing.on)}</>
  return <strong>{standingSays(standing)}</strong>
}

/** NF-70. Of what was asked for after its usual date: 'asked for on Tuesday 10 November 2026, as soon as you can'. */
export const askedForSays = (on: PlainDate, isYours: boolean) =>
  `asked for on ${showDate(on)}, as soon as ${isYours ? 'you' : 'the school'} can`

/** The same in a few words, for a status or a sentence. */
export function standingSays(standing: Standing): string {
  switch (standing.state) {
    case 'open':
      return 'Open'
    case 'late':
      return standing.isAtOnce ? `Asked for ${daysOf(standing.days)} ago` : `${daysOf(standing.days)} late`
    case 'met':
      return 'Met'
    case 'met-late':
      return `Came ${daysOf(standing.days)} ${standing.isAtOnce ? 'after it was asked for' : 'late'}`
    case 'at-visit':
      return 'Came only at the visit'
    case 'not-met':
      return 'Did not come'
  }
}

const daysOf = (days: number) => (days === 1 ? '1 day' : `${days} days`)
