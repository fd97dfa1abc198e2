import { showShortDate } from '#shared/show-date.ts'
import { inOrder, type DueSource } from '#work/due.ts'
import { standingOf } from './consultation.ts'
import { listConsultations } from './consultation-store.ts'
import { listInvitations } from './invitation-store.ts'

/** ES-03, XX-10. Of whoever was invited: what is open and they have not answered, in their own week alone. */
export const consultationDues: DueSource = {
  name: 'consultations',
  async list(look, { people, schoolId }) {
    if (schoolId || !people || people.length === 0) return []
    const waiting = (await listInvitations(look, { personIds: people })).filter(({ answeredOn }) => answeredOn === null)
    if (waiting.length === 0) return []
    const open = (await listConsultations(look, undefined)).filter(
      (each) =>
        standingOf(each, look.today) === 'open' && waiting.some(({ consultationId }) => consultationId === each.id),
    )
    const dues = open.flatMap((each) =>
      [
        ...new Map(
          waiting.filter(({ consultationId }) => consultationId === each.id).map((one) => [one.personId, one]),
        ).values(),
      ].map(({ personId, name }) => ({
        ...{ kind: 'consultation', plainly: 'Consultation to answer', what: `Answer: ${each.title}` },
        because: `You are asked; it closes on ${showShortDate(each.closesOn)}.`,
        ...{ href: `/consultations/${each.id}/answer`, page: `/consultations/${each.id}/answer` },
        ...{ ownerId: personId, ownerName: name, schoolId: '', schoolName: '', dueOn: each.closesOn },
      })),
    )
    return inOrder(dues)
  },
}
