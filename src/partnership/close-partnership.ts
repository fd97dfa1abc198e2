import { endCase, roadOf } from '#cases/index.ts'
import { logEvent } from '#history/index.ts'
import { endPlansOf } from '#plans/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { giveUp } from './answer-support.ts'
import { getPartnership, holdersOn, schoolOf, type Partnership } from './get-partnership.ts'
import { partnershipEvent } from './partnership-events.ts'
import { isLead } from './partnership-policy.ts'
import { whyCannotClose } from './partnership-rules.ts'
import { whyOverOf } from './still-on.ts'
import { listSupportOf } from './support-store.ts'
import { isOpenFor } from './support-item.ts'

export type Closed = { endedOn: PlainDate; withId: string | undefined; outcome: string }

/**
 * A partnership that is closed by its two sides, and not by need: the school asked for it itself; or it has left (XX-13), and no category is decided of
 * it any more that would end its case. Throws NotFound.
 */
export async function getToClose(look: Look, caseId: string): Promise<Partnership> {
  const found = await getPartnership(look, caseId)
  if (!(await isClosedByHand(look, found))) throw new NotFound('partnership to close', caseId)
  return found
}

/** Whether a partnership is closed so, and not by a decision on need. */
export const isClosedByHand = async (look: Look, found: Pick<Partnership, 'of' | 'pathway'>): Promise<boolean> =>
  found.pathway.opensOnRequest || !(await schoolOf(look, found)).isOpen

/**
 * WI-07. The lead closes a partnership with somebody who leads the school, and says what came of it: its plan is over, and what was approved and not
 * given is free again. A school that is open no longer has nobody to close it with (XX-13). Throws NotFound, NotAllowed, Refused.
 */
export async function closePartnership(work: Work, caseId: string, closed: Closed): Promise<void> {
  const partnership = await getToClose(work, caseId)
  const { of, rule } = partnership
  requireThat(isLead(work, rule, of.schoolId), work, `close the partnership ${caseId}`)
  const [heads, school] = [
    await holdersOn(work, partnership, rule.reviews.ledBy.by, closed.endedOn),
    await schoolOf(work, partnership),
  ]
  const over = whyOverOf(of)
  refuseIf(work, [
    ...over,
    ...whyCannotClose(closed, { openedOn: of.openedOn, heads, today: work.today, isOpen: school.isOpen }),
    ...(await askAboutNamesIn(work, of.schoolId, [
      { where: 'what came of it', field: 'outcome', text: closed.outcome },
    ])),
  ])
  const withName = heads.find(({ personId }) => personId === closed.withId)?.name
  await logEvent(
    work,
    partnershipEvent('closed', of, {
      outcome: { after: closed.outcome },
      ...(withName && { with: { after: withName } }),
    }),
  )
  work.kept.length = 0
  const because = 'The partnership was closed.'
  for (const item of await listSupportOf(work, await roadOf(work, caseId)))
    if (isOpenFor(item, 'withdraw')) await giveUp(work, { of, item }, because, 'withdraw')
  await endPlansOf(work, of.schoolId, closed.endedOn, because)
  await endCase(work, caseId, { on: closed.endedOn, outcome: closed.outcome })
}
