import { addressOfNeed } from './need-list.ts'
import type { NeedListProps } from './need-list-page.tsx'
import type { NeedCount } from './need-list-store.ts'
import { NeedTag } from '../need-tag.tsx'
import { usualLevel } from '../need.ts'

/** How many schools some counts come to. */
export const totalOf = (counts: readonly NeedCount[]) => counts.reduce((sum, { schools }) => sum + schools, 0)

/** The totals above the list: each category, each way of moving, and what is overdue, each with its list. */
export function NeedStrip({ frame, need, list, counts }: NeedListProps) {
  const { today } = frame
  const at = (differs: Parameters<typeof addressOfNeed>[2]) =>
    addressOfNeed(list, today, { category: '', moved: '', isOverdue: false, ...differs })
  const moved = (by: number) => totalOf(counts.filter((each) => each.moved === by))
  const overdue = counts.reduce((sum, each) => sum + each.overdue, 0)
  return (
    <ul class="wm-stats">
      {[...need.categories].reverse().map((category) => (
        <li>
          <a class="govuk-link wm-stats__n" href={at({ category: category.id })}>
            {totalOf(counts.filter((each) => each.category === category.id))}
          </a>
          <NeedTag need={need} at={{ category: category.id, level: usualLevel(category) }} isWord />
        </li>
      ))}
      <li>
        <a class="govuk-link wm-stats__n" href={at({ moved: 'more' })}>
          {moved(1)}
        </a>
        <span class="wm-move wm-move--more">▲ need more</span>
      </li>
      <li>
        <a class="govuk-link wm-stats__n" href={at({ moved: 'less' })}>
          {moved(-1)}
        </a>
        <span class="wm-move wm-move--less">▼ need less</span>
      </li>
      <li>
        <a class="govuk-link wm-stats__n" href={at({ isOverdue: true })}>
          {overdue}
        </a>
        overdue a look
      </li>
    </ul>
  )
}
