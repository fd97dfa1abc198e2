import { pageLink, sendMessage } from '#messages/index.ts'
import { listHoldersOver, type Holder } from '#people/index.ts'
import type { KindOfUser } from '#model/index.ts'
import type { Look, Work } from '#work/work.ts'

type Told = { id: string; schoolId: string; schoolName: string; name: string; to: 'school' | 'responsible-body' }

const KINDS: Readonly<Record<Told['to'], readonly KindOfUser[]>> = {
  school: ['headteacher', 'chair-of-governors'],
  'responsible-body': ['responsible-body-officer'],
}

/** Who is known of those who answer for a school, with an address or without. */
export async function listOfResponsibleBody(look: Look, schoolId: string): Promise<Holder[]> {
  return holdersOf(look, schoolId, 'responsible-body')
}

/** WI-09. Writes to those whom it concerns: that there is something, and where they read it; never what it says. */
export async function tellOfIntervention(work: Work, { id, schoolId, schoolName, name, to }: Told): Promise<void> {
  if (work.tellsNobody) return
  for (const { personId, name: who, email } of await holdersOf(work, schoolId, to)) {
    if (personId === work.actor.personId || !email) continue
    await sendMessage(work, {
      toPersonId: personId,
      address: email,
      subject: to === 'school' ? `${name} at your school` : `A concern about ${schoolName}`,
      body: [
        `Dear ${who},`,
        to === 'school'
          ? `${name}, ${schoolName}: it was entered, with what it rests on.`
          : `The service has written to you about ${schoolName}, for which you answer.`,
        pageLink(`/interventions/${id}`),
      ].join('\n\n'),
    })
  }
}

async function holdersOf(look: Look, schoolId: string, to: Told['to']): Promise<Holder[]> {
  const roles = look.model.roles.filter(({ kind }) => KINDS[to].includes(kind)).map(({ id }) => id)
  return listHoldersOver(look, schoolId, roles, { isOfService: false })
}
