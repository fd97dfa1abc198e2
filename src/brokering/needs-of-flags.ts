import type { SayOfFlags } from '#flags/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isWithin } from '#work/reach.ts'
import { maySayNeed, needsReach } from './help-policy.ts'
import { linesOf } from './need-lines.ts'
import { listNeeds } from './need-store.ts'
import { standsOf } from './needs-page.tsx'

const MOST = 100

/** RO-47, RO-91. Beside what figures show of a school: the help that was asked for because of it, who answers it, and the way to ask. */
export const needsOfFlags: SayOfFlags = async (look, schoolId) => {
  if (!look.model.brokering || !look.model.strengths || !isWithin(needsReach(look), schoolId))
    return { of: [], ask: undefined }
  const lines = await linesOf(look, await listNeeds(look, { schoolId, limit: MOST }))
  return {
    of: lines.flatMap((line) => {
      const { id, flagTrigger: trigger, flagYear: year, saidOn, status } = line
      if (trigger === null || year === null || status === 'withdrawn') return []
      const text = `Help of another school was asked for on ${showShortDate(saidOn)}`
      return [{ trigger, year, href: `/brokering/needs/${id}`, text, stands: standsOf(line) }]
    }),
    ask: maySayNeed(look, schoolId)
      ? {
          text: 'Ask for help of another school because of this',
          hrefOf: (trigger) => `/schools/${schoolId}/help/new?flag=${encodeURIComponent(trigger)}`,
        }
      : undefined,
  }
}
