import { duty, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type DecidingGroupRule, type ServiceModel } from './service-model.ts'

/** The body that decides: who sits on it, what it deals with, what only it decides, and from what it stays apart. */
export function explainDecidingGroup(model: ServiceModel): HandbookPart[] {
  const group = model.decidingGroup
  if (!group) return []
  const { heads, delegates, seats, majority, interest, whileShort, remits, outside, onlyItDecides } = group
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
    ...explainBeside(model, group),
  ]
}

type Named = { name: string; source: string }
const lines = (items: readonly Named[]) => items.map(({ name, source }) => ({ text: name, source }))

/** Whom it asks, from what it stays apart, whom it accepts, what it decides for later, and what is put before it. */
function explainBeside(model: ServiceModel, group: DecidingGroupRule): HandbookPart[] {
  const { liaison, bodies, executive, partners, mediumTerm, summary } = group
  const roles = (ids: readonly string[]) => andList(namesOf(model.roles, ids))
  const remit = group.remits.of.find(({ id }) => id === bodies.remit)?.name
  return [
    ...rule(
      liaison,
      `Through ${roles(liaison.through)}, with ${liaison.with}; an answer is late after ${liaison.withinDays} days.`,
    ),
    ...rule(bodies, remit && `What is told to them or heard of them comes under one remit: ${remit}.`),
    ...list('Bodies from which it stays apart', lines(bodies.of)),
    ...rule(executive, executive && `Its form is consulted on by ${roles(executive.formedBy)}.`),
    ...list('What it may connect, two at least', lines(executive?.connects ?? [])),
    ...rule(partners, partners && `Proposed by ${roles(partners.proposedBy)}, or by a member.`),
    ...list('What a partner may be', lines(partners?.kinds ?? [])),
    ...rule(mediumTerm, mediumTerm && `From September ${mediumTerm.from}.`),
    ...list('What may be decided for it', lines(mediumTerm?.of ?? [])),
    ...rule(mediumTerm?.place),
    ...rule(
      summary,
      summary &&
        `Written by ${roles(summary.by)}; ${summary.together} of them present it. Areas to develop are told of ${summary.few} schools or more.`,
    ),
  ]
}
