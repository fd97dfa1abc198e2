import { pageLink, sendMessage } from '#messages/index.ts'
import type { Offer } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'
import type { Order, OrderStatus } from './order.ts'
import { listPeopleToTell } from './people-to-tell-store.ts'

type Told = Pick<Order, 'id' | 'schoolId' | 'schoolYear' | 'status'>

/** What is written, to whom: never what is needed or agreed, only where it is read. */
const LETTERS: Readonly<Partial<Record<OrderStatus, { to: 'heads' | 'keepers'; subject: string; says: string }>>> = {
  recommended: {
    to: 'heads',
    subject: 'Recommended to your school',
    says: 'is recommended to your school. It is no order until you accept it.',
  },
  offered: {
    to: 'heads',
    subject: 'A price for you to answer',
    says: 'now has a content and a price. It is no order until you accept it.',
  },
  accepted: { to: 'heads', subject: 'Your order is accepted', says: 'is ordered and accepted.' },
  declined: { to: 'heads', subject: 'An order that was declined', says: 'was declined.' },
  ended: { to: 'heads', subject: 'Your order ends', says: 'has a last day now.' },
  placed: { to: 'keepers', subject: 'An order to accept', says: 'was ordered and waits to be accepted.' },
  asked: { to: 'keepers', subject: 'A price to agree', says: 'was asked for. Say what it holds and what it costs.' },
}

/** Writes to whoever has something to do or to know: the head, or those who keep the service's money. Not to whoever did it. */
export async function tellOfOrder(work: Work, order: Told, offer: Offer): Promise<void> {
  const letter = LETTERS[order.status]
  if (!letter || work.tellsNobody) return
  for (const person of await listPeopleToTell(work, letter.to, order.schoolId)) {
    if (person.id === work.actor.personId) continue
    await sendMessage(work, {
      toPersonId: person.id,
      address: person.email,
      subject: letter.subject,
      body: [
        `Dear ${person.name},`,
        `${offer.name}, ${showSchoolYear(order.schoolYear)}, ${letter.says}`,
        pageLink(`/orders/${order.id}`),
      ].join('\n\n'),
    })
  }
}
