import type { CommunicationsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { audienceOf, type NewCommunication } from './communication.ts'

const firm = (id: string, says: string, field: string): Finding => ({
  ...{ kind: 'communications', id, source: 'ES-59', says, weight: 'firm' as const, field },
})

/** ES-59. A message has a type and an audience of the model; one to named schools names at least one, and one to all of an audience names none. */
export function whyCannotBeSent(
  rule: CommunicationsRule,
  { type, audience }: Pick<NewCommunication, 'type' | 'audience'>,
  named: number,
  schools: number,
): Finding[] {
  const to = audienceOf(rule, audience)
  return [
    ...(rule.types.some(({ id }) => id === type)
      ? []
      : [firm('communication-has-a-type', 'Choose what kind of message it is, from the list.', 'type')]),
    ...(to ? [] : [firm('communication-has-an-audience', 'Choose for whom it is, from the list.', 'audience')]),
    ...(to?.chosen && named === 0
      ? [firm('communication-names-schools', `${to.name}: name at least one.`, 'schools')]
      : []),
    ...(to && !to.chosen && named > 0
      ? [firm('communication-names-no-schools', `It goes to all: ${to.name}. Leave the schools empty.`, 'schools')]
      : []),
    ...(to && !to.chosen && schools === 0
      ? [firm('communication-has-schools', 'There is no school in that audience.', 'audience')]
      : []),
  ]
}
