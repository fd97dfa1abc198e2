import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayDeploy } from './deployment-policy.ts'
import { whyNotChosen, whyNotOpen } from './deployment-rules.ts'
import { openFitsAtLine } from './fits-at-line.ts'
import { getDeployment, getLineToChange } from './get-deployment.ts'
import { changeLines } from './line-store.ts'

/** What is chosen of a line: somebody, to whom the next search keeps; or nobody, so that the search chooses again. */
export type Choice = { personId: string | undefined }

/** ES-68. Somebody is chosen for a school or group of a proposal, by the same rules as the search. Throws NotFound, NotAllowed, Refused. */
export async function chooseForPlace(work: Work, id: string, lineId: string, { personId }: Choice): Promise<void> {
  requireThat(mayDeploy(work), work, 'choose who serves a place')
  const { deployment, line } = await getLineToChange(work, id, lineId)
  refuseIf(work, whyNotOpen(deployment))
  const seen = await getDeployment(work, id)
  const person = seen.people.find((each) => each.personId === personId)
  if (personId !== undefined && !person) throw new NotFound('person of a proposal', personId)
  if (!person) {
    await changeLines(work, [{ ...line, isPinned: false }])
  } else {
    const fits = await openFitsAtLine(work, deployment, line, [person.personId])
    const found = fits(person.personId)
    const own = line.personId === person.personId ? line.dueByTerm : []
    const left = person.leftByTerm.map((has, term) => has - (person.loadByTerm[term] ?? 0) + (own[term] ?? 0))
    refuseIf(work, whyNotChosen(line, person.name, found, left))
    const against = found.filter(({ weight }) => weight !== 'firm').map((each) => ({ id: each.id, says: each.says }))
    await changeLines(work, [{ id: line.id, personId: person.personId, isPinned: true, whyNobody: null, against }])
  }
  await logEvent(work, {
    name: 'deployment.chosen',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'allocate-days',
    changes: { place: { after: line.placeName }, person: { after: person?.name ?? '' } },
  })
}
