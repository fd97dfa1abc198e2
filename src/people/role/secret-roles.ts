import { sql, type RawBuilder } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'

/** Which held roles are not for everyone to know yet, as the room that plans the year says. */
export type SecretRoles = {
  /** What is true of a held role, under the name h, that is not there for this person; undefined where nothing is hidden. */
  isHidden: (look: Look) => RawBuilder<boolean> | undefined
  /** Whether a role that is given now is for the team alone to read of. */
  isSecret: (look: Look, held: { role: string; startedOn: PlainDate }) => Promise<boolean>
}

let learnt: SecretRoles | undefined

/** ES-69. The room that plans the year names here what schools do not know before it is sent. */
export function learnSecretRoles(secret: SecretRoles): void {
  learnt = secret
}

/** A query's face of the same, for held roles under the name h: true of those that this person may know of. */
export function shownRoles(look: Look): RawBuilder<boolean> {
  const hidden = learnt?.isHidden(look)
  return hidden ? sql<boolean>`not ${hidden}` : sql<boolean>`true`
}

/** Whether it is for the team alone to read that a role was given. */
export const isSecretYet = async (look: Look, held: { role: string; startedOn: PlainDate }): Promise<boolean> =>
  (await learnt?.isSecret(look, held)) ?? false
