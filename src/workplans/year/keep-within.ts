import { dayIn, type AllocationRule } from '#days/index.ts'
import { whyBeyond } from '../workplan-rules.ts'
import { placeAll, readYear } from './year-of-workplans.ts'

/** ES-11. Days are allocated within what their workplan is funded for, taught to the room of days. */
export const keepWithin: AllocationRule = async (look, { place, schoolYear, wanted, before }) => {
  const { model } = await look.modelOn(dayIn(look, schoolYear))
  const rule = model.workplans
  if (!rule) return []
  const placed = await placeAll(look, model, [{ workplan: null, ...place }], dayIn(look, schoolYear))
  const { workplans } = await readYear(look, schoolYear)
  const found = workplans.find(({ workplan }) => workplan.id === placed({ workplan: null, ...place }))
  if (!found) return []
  const { workplan, kept, allocated } = found
  const more = wanted.halfDays - (before?.halfDays ?? 0)
  // What is made smaller is not in its own way, whatever else is too much.
  return more <= 0 ? [] : whyBeyond(rule, { workplan, halfDays: kept?.halfDays, allocated, more })
}
