import type { ComparisonAsk } from './comparison-ask.ts'
import { assumptionsOf } from './comparison-ask.ts'
import type { Laid } from './compare-models.ts'
import { mappingOf } from './mapping-rules.ts'

/** What is asked, without what is as usual: so that an address is short, and what the service changes later is followed. */
export function leaveOutUsual(ask: ComparisonAsk, { register, outcomes }: Laid): ComparisonAsk {
  const nothing = { cost: '', traded: '', length: '', takeUp: '' }
  const usual = assumptionsOf({ typed: nothing }, register, outcomes)
  const asked = assumptionsOf(ask, register, outcomes)
  const { typed } = ask
  return {
    ...ask,
    typed: {
      cost: asked.costPence === usual.costPence ? '' : typed.cost,
      traded: asked.tradedHalfDays === usual.tradedHalfDays ? '' : typed.traded,
      length: asked.visitHalfDays === usual.visitHalfDays ? '' : typed.length,
      takeUp: asked.takeUp === usual.takeUp ? '' : typed.takeUp,
    },
    chosen: Object.fromEntries(
      Object.entries(ask.chosen).filter(([name, value]) => {
        const [what = '', at = '', ...rest] = name.split('.')
        const outcome = outcomes[Number(at)]
        if (!outcome) return false
        const { categories, roles, groups } = mappingOf(register, outcome.model)
        const read = what === 'category' ? categories : what === 'role' ? roles : groups
        return value !== (read.get(rest.join('.')) ?? '-')
      }),
    ),
  }
}
