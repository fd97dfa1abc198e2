import { logEvent } from '#history/index.ts'
import { getSchoolToVisit, holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayTailor, rolesToAnswer } from '../programme-policy.ts'
import { changeSays } from './change-says.ts'
import { getTailored } from './get-tailored.ts'
import { whyChangeCannotBeProposed } from './tailor-rules.ts'
import { addAnswers, addTailoring, decideTailoring, listTailorings } from './tailoring-store.ts'
import type { Tailoring } from './tailoring.ts'

export type Proposal = Pick<Tailoring, 'schoolYear' | 'change' | 'visitType' | 'fromTerm' | 'toTerm' | 'because'>

/**
 * NF-11. Proposes a change of a school's own copy of a programme. Whoever proposes has agreed for the roles that they hold; it is
 * in force once all others have. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function proposeTailoring(
  work: Work,
  schoolId: string,
  programmeId: string,
  proposal: Proposal,
): Promise<string> {
  await getSchoolToVisit(work, schoolId)
  await holdSchool(work, schoolId)
  const { model, programme, modelVersionId, mustAgree, milestones } = await getTailored(
    work,
    schoolId,
    programmeId,
    proposal.schoolYear,
  )
  requireThat(mayTailor(work, schoolId, mustAgree), work, `propose a change of the programme of ${schoolId}`)
  const waiting = (await listTailorings(work, schoolId, proposal.schoolYear)).filter(
    ({ status }) => status === 'waiting',
  )
  refuseIf(work, whyChangeCannotBeProposed({ model, programme, milestones, waiting, proposed: proposal }))

  const id = await addTailoring(work, { ...proposal, schoolId, modelVersionId, programme: programmeId })
  const mine = rolesToAnswer(work, schoolId, mustAgree)
  await addAnswers(work, id, mine, 'agreed')
  const isInForce = mustAgree.every((role) => mine.includes(role))
  if (isInForce) await decideTailoring(work, id, 'in-force', work.today)
  await logEvent(work, {
    name: isInForce ? 'programme.tailored' : 'programme.tailoring-proposed',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { programme: { after: programme.name }, change: { after: changeSays(model, proposal) } },
  })
  return id
}
