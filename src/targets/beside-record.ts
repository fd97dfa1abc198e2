import { word } from '#model/index.ts'
import type { BesideSource } from '#records/index.ts'
import { besideTargets, figureSays } from './beside.ts'
import { getTargetsOf } from './get-targets.ts'
import { maySeeTargets } from './target-policy.ts'
import { keyOf, placeOf, targetYearOn } from './target.ts'
import { shortNameOf, showValue } from './target-value.ts'
import { standsOf, TARGET_STANDS } from './target-words.ts'

/**
 * NF-43, NF-56, WI-20, SH-102. The targets to set at a visit beside the section of its record that tells of them: each as it was proposed and
 * discussed, with the latest result and what the adviser said of it.
 */
export const besideTargetsSection: BesideSource = async (look, { visit, model, type }) => {
  const rule = model.targets
  const section = rule?.setAt?.visitType === type.id ? rule.setAt.section : undefined
  if (!rule || !section || !maySeeTargets(look, visit.schoolId)) return () => []
  const targetYear = targetYearOn(visit.bookedFor, rule)
  const found = await getTargetsOf(look, visit.schoolId, String(targetYear))
  const beside = await besideTargets(look, found)
  const many = word(model, 'target', { form: 'many' })
  const lines = found.wanted.flatMap((wanted) => {
    const target = found.set?.targets.find((each) => keyOf(each) === wanted.key)
    if (!target) return []
    const shown = (value: number) => showValue(wanted.measure, value)
    const latest = beside.of.get(wanted.key)?.years.at(-1)
    const parts = [
      `proposed ${shown(target.proposed)}`,
      target.value !== null && target.value !== target.proposed && `after discussion ${shown(target.value)}`,
      latest && `result ${latest.year} ${figureSays(look, wanted.measure, latest)}`,
      target.comment,
    ]
    return [`${shortNameOf(wanted)}: ${parts.filter(Boolean).join('; ')}`]
  })
  const more = { text: `All of the ${many}`, href: placeOf({ schoolId: visit.schoolId, targetYear }) }
  const heading = `The ${many} for ${targetYear}: ${TARGET_STANDS[standsOf(found.set)].says.toLowerCase()}`
  return (part) => (part.id === section ? [{ heading, lines, more }] : [])
}
