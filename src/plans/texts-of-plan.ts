import type { PlansRule } from '#model/index.ts'
import type { TextToAsk } from '#records/index.ts'
import { linesOf, type Plan } from './plan.ts'

/** XX-12. Everything that was written freely in a plan, by the title of its part; of the service's own people the names are known. */
export function textsOf(plan: Plan, rule: PlansRule): TextToAsk[] {
  return rule.parts.flatMap(({ kind, title }) =>
    linesOf(plan, kind).map((line) => ({
      where: title,
      text: [line.says ?? '', 'side' in line && line.side === 'school' ? (line.who ?? '') : ''].join('\n').trim(),
    })),
  )
}
