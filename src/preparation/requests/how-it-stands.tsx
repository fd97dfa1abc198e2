import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { DueOn } from '#web/late.tsx'
import type { Asked, Standing } from './asked.ts'

type Props = { asked: Pick<Asked, 'dueOn'> & { standing: Standing }; today: PlainDate }

/** NF-16. How something asked stands, in words: when it is due, when it came, how late, or that it came only at the visit. */
export function HowItStands({ asked: { dueOn, standing }, today }: Props) {
  if (standing.state === 'open' || standing.state === 'late')
    return dueOn === null ? <>Open</> : <DueOn dueOn={dueOn} today={today} />
  if (standing.state === 'met') return <>Met on {showShortDate(standing.on)}</>
  return <strong>{standingSays(standing)}</strong>
}

/** The same in a few words, for a status or a sentence. */
export function standingSays(standing: Standing): string {
  switch (standing.state) {
    case 'open':
      return 'Open'
    case 'late':
      return `${daysOf(standing.days)} late`
    case 'met':
      return 'Met'
    case 'met-late':
      return `Came ${daysOf(standing.days)} late`
    case 'at-visit':
      return 'Came only at the visit'
    case 'not-met':
      return 'Did not come'
  }
}

const daysOf = (days: number) => (days === 1 ? '1 day' : `${days} days`)
