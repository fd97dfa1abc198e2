import type { CommissioningRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { getCommissioning, maySeeYear } from '../../commissions-policy.ts'

/** What the model says of money, for who sees the money of a year. Throws NotFound for everybody else. */
export async function requireYear(look: Look): Promise<CommissioningRule> {
  const rule = getCommissioning(look)
  if (!(await maySeeYear(look))) throw new NotFound('page', 'the year’s money')
  return rule
}
