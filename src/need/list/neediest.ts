import type { NeedRule } from '#model/index.ts'
import { mayCompareNeed } from '../need-policy.ts'
import type { Look } from '#work/work.ts'
import { readNeedList } from './need-list.ts'
import { listNeed, type NeedLine } from './need-list-store.ts'

/**
 * SH-16. The open schools within sight that need more than every school begins with, the most need first, at most so many; none for
 * those who look at no schools beside each other. One query.
 */
export async function listNeediest(look: Look, most: number): Promise<readonly NeedLine[]> {
  const { need } = look.model
  if (!need || !mayCompareNeed(look)) return []
  const list = readNeedList({}, need, { phases: [], groups: [], advisers: [] }, look.today)
  return (await listNeed(look, need, list, most)).filter(({ category }) => isMore(need, category))
}

const isMore = ({ categories, start }: NeedRule, category: string) => {
  const rank = (of: string) => categories.findIndex(({ id }) => id === of)
  return rank(category) > rank(start)
}
