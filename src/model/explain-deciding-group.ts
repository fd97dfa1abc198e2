import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** The body that decides: who sits on it, what it deals with, what only it decides, and from what it stays apart. */
export function explainDecidingGroup(model: ServiceModel): HandbookPart[] {
  const group = model.decidingGroup
  if (!group) return []
  const { heads, delegates, seats, majority, interest, whileShort, remits, outside, onlyItDecides, liaison } = group
  const named = (items: typeof remits.of) => items.map(({ name, source }) => ({ text: name, source }))
  const phases = (ids: readonly string[]) => andList(namesOf(model.phases, ids))
  return [
    duty(group.id, group.says, group.source),
    ...rule(heads, `From ${heads.least} to ${heads.most} heads.`),
    ...rule(delegates, `Each of these phases has delegated a head: ${phases(delegates.phases)}.`),
    ...seats.flatMap((seat) => [
      ...rule(seat, `${seat.name}: ${seat.phases ? `one for each of these phases: ${phases(seat.phases)}` : 'one'}.`),
    ]),
    ...rule(majority),
    ...rule(interest),
    ...rule(whileShort),
    ...rule(remits),
    ...list('What its agenda takes', named(remits.of)),
    ...rule(outside, `Known by these words: ${andList(outside.words)}.`),
    ...rule(onlyItDecides),
    ...list(
      'What only it decides',
      onlyItDecides.of.map(({ name, considers, source }) => ({
        text: considers.length > 0 ? `${name}, with what was considered: ${andList(considers)}` : name,
        source,
      })),
    ),
    ...rule(liaison, `Through ${andList(namesOf(model.roles, liaison.through))}, with ${liaison.with}.`),
    duty(group.bodies.id, group.bodies.says, group.bodies.source),
    ...list('Bodies from which it stays apart', named(group.bodies.of)),
  ]
}
