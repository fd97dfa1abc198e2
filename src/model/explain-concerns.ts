import { list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** That nothing formal is a surprise: with whom a concern is talked about first, as what it is recorded, and what waits for that; none where the model has no concerns. */
export function explainConcerns({ concerns, roles, need }: ServiceModel): HandbookPart[] {
  if (!concerns) return []
  const { talkedWith, aboutTheHead, kinds, before, inConfidence } = concerns
  const head = orList(namesOf(roles, talkedWith))
  const waits = [...namesOf(need?.categories ?? [], before.categories), ...(before.notices ? ['a notice'] : [])]
  return [
    ...rule(
      concerns,
      `It is talked about first, on a day that is kept, with: ${head}, or whoever acts for them; where it concerns them, with: ${orList(namesOf(roles, aboutTheHead))}.`,
    ),
    ...list(
      'As what it is recorded then',
      kinds.map(({ name, says, source }) => ({ text: `${name}. ${says}`, source })),
    ),
    ...(waits.length > 0 ? paragraph(`These wait for such a conversation too: ${andList(waits)}.`) : []),
    ...rule(
      inConfidence,
      inConfidence &&
        `At most ${inConfidence.months} months, for readers who are named.${inConfidence.own ? ' The service set the time itself.' : ''}`,
    ),
  ]
}
