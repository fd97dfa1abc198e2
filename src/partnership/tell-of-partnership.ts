import { pageLink, sendOnce } from '#messages/index.ts'
import { showHalfDays } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { holdersOn, type Partnership } from './get-partnership.ts'
import type { SupportItem } from './support-item.ts'

type Answered = 'approved' | 'declined' | 'withdrawn'

const ANSWERED: Readonly<Record<Answered, string>> = {
  approved: 'was approved',
  declined: 'was declined, and the reason is there to read',
  withdrawn: 'was approved before, and is withdrawn',
}

/** WI-42. Writes to who leads the school and to the gatekeeper how support was answered; never what it is for, nor why. */
export async function tellOfSupport(
  work: Work,
  partnership: Partnership,
  { id, halfDays }: Pick<SupportItem, 'id' | 'halfDays'>,
  how: Answered,
): Promise<void> {
  await tell(work, partnership, `support ${id} ${how}`, {
    subject: 'support',
    says: `Support that was proposed for the school, ${showHalfDays(halfDays)}, ${ANSWERED[how]}.`,
    page: `/cases/${partnership.of.id}/support/${id}`,
  })
}

/** WI-63. Writes to who leads the school and to the lead that a period was reviewed; never what was found. */
export async function tellOfReview(
  work: Work,
  partnership: Partnership,
  { id, period, heldOn, page }: { id: string; period: string; heldOn: PlainDate; page: string },
): Promise<void> {
  await tell(work, partnership, `term-review ${id}`, {
    subject: 'review',
    says: `${period} was reviewed on ${showDate(heldOn)}. What was entered is there to read, and to add your side’s view to.`,
    page,
  })
}

async function tell(
  work: Work,
  partnership: Partnership,
  key: string,
  { subject, says, page }: { subject: string; says: string; page: string },
): Promise<void> {
  if (work.tellsNobody) return
  const { of, rule, pathway } = partnership
  const roles = [...rule.reviews.ledBy.by, rule.lead]
  for (const { personId, name, email } of await holdersOn(work, partnership, roles, work.today)) {
    if (!email || personId === work.actor.personId) continue
    await sendOnce(work, `${key} ${personId}`, {
      ...{ toPersonId: personId, address: email },
      subject: `${pathway.name}, ${subject}: ${of.schoolName}`,
      body: [`Dear ${name},`, says, 'Sign in to read it:', pageLink(page)].join('\n\n'),
    })
  }
}
