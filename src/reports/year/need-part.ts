import type { NeedRule } from '#model/index.ts'
import { countMovements, mayCompareNeed, type NeedMovement } from '#need/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { counted, sentence, type ReadPart, type YearPart } from './year-part.ts'

/** Schools by category and movement, and for how long they have been there (SH-16). */
export const needPart: ReadPart = async (look, { from, to }) => {
  const { need } = look.model
  if (!need || !mayCompareNeed(look)) return undefined
  const before = addDays(from, -1)
  return needTold(
    need,
    await countMovements(look, need, { from: before, to }),
    showShortDate(before),
    showShortDate(to),
  )
}

/** What movements between two days say: how many need most, and who came and left each category. */
export function needTold(need: NeedRule, moved: readonly NeedMovement[], before: string, now: string): YearPart {
  const rank = (id: string) => need.categories.findIndex((each) => each.id === id)
  const sum = (of: (each: NeedMovement) => boolean) =>
    moved.filter(of).reduce((total, { schools }) => total + schools, 0)
  const more = sum((each) => rank(each.now) > rank(each.before))
  const less = sum((each) => rank(each.now) < rank(each.before))
  const most = need.categories.at(-1)
  const inMost = sum((each) => each.now === most?.id)
  return {
    id: 'need',
    about: 'What schools need',
    says: `${sentence(counted(inMost, 'school'))} ${inMost === 1 ? 'is' : 'are'} in ${most?.name ?? ''}; since ${before}, ${movedSays(more, less)}`,
    table: {
      head: ['Which', before, now, 'Came in', 'Left', 'Typical months in it'],
      rows: need.categories
        .toReversed()
        .map(({ id, name }) => [
          name,
          String(sum((each) => each.before === id)),
          String(sum((each) => each.now === id)),
          String(sum((each) => each.now === id && each.before !== id)),
          String(sum((each) => each.before === id && each.now !== id)),
          id === need.start ? '–' : monthsIn(moved, id),
        ]),
      shares: [4, 2.6, 2.8, 1.5, 1, 2],
    },
    source: `Open schools, from decisions in force. Months are the median of those in it now, since each came into it last.`,
    more: { href: '/need', text: 'Each school by its need' },
  }
}

/** '2 schools came to need more and 1 less'. */
function movedSays(more: number, less: number): string {
  if (more === 0 && less === 0) return 'no school came to need more or less'
  if (more === 0) return `${counted(less, 'school')} came to need less and none more`
  return `${counted(more, 'school')} came to need more and ${less === 0 ? 'none' : less} less`
}

/** Of those that came and those that stayed, the middle weighed by how many they are. */
function monthsIn(moved: readonly NeedMovement[], id: string): string {
  const here = moved.flatMap(({ now, months, schools }) =>
    now === id && months !== null ? Array.from({ length: schools }, () => months) : [],
  )
  if (here.length === 0) return '–'
  const inOrder = here.sort((one, other) => one - other)
  return String(inOrder[Math.floor((inOrder.length - 1) / 2)])
}
