import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayWorkOutAnew } from './flag-policy.ts'
import { findFlagRun } from './flag-store.ts'
import { signOf, workOutFlags } from './work-out-flags.ts'

/** Works out what is noticed once more, after the model's triggers have changed. Throws Refused where they have not. */
export async function workOutAnew(work: Work): Promise<void> {
  requireThat(mayWorkOutAnew(work), work, 'work out anew what figures show')
  const run = await findFlagRun(work)
  refuseIf(work, whyNotAnew(run?.triggers === signOf(work.model)))
  const flags = await workOutFlags(work)
  await logEvent(work, {
    name: 'flags.worked-out',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'load-data',
    changes: { flags: { after: flags } },
  })
}

/** What stands was worked out from the same figures by the same triggers. */
export function whyNotAnew(isAsItWas: boolean): Finding[] {
  if (!isAsItWas) return []
  const says = 'This is worked out already: neither the figures nor what is noticed in them have changed since.'
  return [{ kind: 'flags-as-they-are', id: 'flags-as-they-are', source: 'WI-49', says, weight: 'firm' }]
}
