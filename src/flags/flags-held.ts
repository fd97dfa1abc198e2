import type { HeldOfSchool } from '#work/held.ts'
import { listFlagsOf } from './flag-store.ts'
import { readFlags, STANDING_SAYS } from './flag-words.ts'

/** RO-92. What the triggers of the model notice in a school's figures today, as the school itself reads it. */
export const flagsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const flags = readFlags(look, await listFlagsOf(look, schoolId))
  return {
    tables: [
      {
        name: 'What figures show',
        head: ['What', 'How sure', 'Figure', 'Pupils', 'Why', 'Source'],
        rows: flags.map(({ trigger, flag, says, source }) => [
          ...[trigger.name, STANDING_SAYS[flag.standing], flag.value, flag.cohort, says, source],
        ]),
      },
    ],
    files: [],
  }
}
