import type { TargetsSource } from '#profiles/index.ts'
import { word } from '#model/index.ts'
import { besideTargets } from './beside.ts'
import { getTargetsOf } from './get-targets.ts'
import { outcomeOf } from './outcome.ts'
import { maySeeTargets } from './target-policy.ts'
import { keyOf, placeOf, resultsYearOn, valueOf } from './target.ts'
import { shortNameOf, showValue } from './target-value.ts'

/**
 * NF-38, NF-49. The targets agreed before for the year of the latest results on the day of a visit, a sentence each: what was
 * set and what came of it. They stand with the figures of the visit, and are kept with them.
 */
export const targetsBefore: TargetsSource = async (look, { schoolId, on }) => {
  if (!look.model.targets || !maySeeTargets(look, schoolId)) return []
  const targetYear = resultsYearOn(on)
  const found = await getTargetsOf(look, schoolId, String(targetYear))
  if (!found.set) return []
  const beside = await besideTargets(look, found)
  const lines = found.wanted.flatMap((wanted) => {
    const target = found.set?.targets.find((each) => keyOf(each) === wanted.key)
    if (!target) return []
    const set = `${shortNameOf(wanted)}: target ${showValue(wanted.measure, valueOf(target))}`
    const outcome = outcomeOf(wanted.measure, valueOf(target), beside.of.get(wanted.key)?.result)
    return [`${set}; ${outcome?.says ?? 'no result is held yet'}`]
  })
  const heading = `Against the ${word(found.model, 'target', { form: 'many' })} for ${targetYear}`
  return lines.length === 0 ? [] : [{ heading, lines, href: placeOf({ schoolId, targetYear }) }]
}
