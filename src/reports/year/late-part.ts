import { lateByKind, ownersSay } from '#due/index.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { counted, sentence, type ReadPart } from './year-part.ts'

const NAMED = 2

/** XX-10. What is late across the service, by what it is: how many, whose most, since when. Of a year that is over it says that this is not known any more. */
export const latePart: ReadPart = async (look, { isNow, to }, { dues }) => {
  if (!isNow)
    return {
      id: 'late',
      about: 'What is late',
      says: `What was late on ${showShortDate(to)} is not known any more`,
      source: 'What is late is worked out from how things stand today, and is kept of no other day.',
    }
  const kinds = lateByKind(dues, look.today)
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const since = kinds.map(({ oldest }) => oldest.dueOn).reduce((one, other) => (other < one ? other : one), look.today)
  return {
    id: 'late',
    about: 'What is late',
    says:
      all > 0
        ? `${sentence(counted(all, 'thing'))} ${all === 1 ? 'is' : 'are'} late, the oldest by ${counted(daysBetween(since, look.today), 'day')}`
        : 'Nothing is late',
    ...(all > 0 && {
      table: {
        head: ['What', 'Late', 'Whose', 'The oldest was due', 'At'],
        rows: kinds.map(({ kind, plainly, count, oldest, owners }) => [
          plainly,
          { text: String(count), href: `/due?kind=${kind}&when=late` },
          ownersSay(owners, NAMED),
          showShortDate(oldest.dueOn),
          { text: oldest.schoolName, href: oldest.page },
        ]),
        printed: 7,
        shares: [3.4, 0.8, 3.6, 2.4, 3],
      },
    }),
    source: 'Worked out today from what was booked, held, sent and agreed.',
    more: { href: '/due', text: 'Everything that is due, and from whom' },
  }
}
