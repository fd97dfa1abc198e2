import type { HouseRules } from '#handbook/index.ts'

/** What holds of messages to schools in every service that sends them. */
export const COMMUNICATION_RULES: HouseRules = {
  anchor: 'section.communications-in-every-service',
  title: () => 'Messages to schools, in every service that sends them',
  rules: [
    rule('communication-has-a-type', 'A message is of one of the types that the model names.'),
    rule('communication-has-an-audience', 'A message goes to one of the audiences that the model names.'),
    rule('communication-names-schools', 'A message to named schools names at least one.'),
    rule('communication-names-no-schools', 'A message to a whole audience names no schools.'),
    rule('communication-has-schools', 'A message goes to somebody.'),
  ],
}

function rule(id: string, says: string) {
  return { id, source: 'ES-59', weight: 'firm' as const, says: () => says }
}
