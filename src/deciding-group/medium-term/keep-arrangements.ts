import { logEvent } from '#history/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { Decidable } from '../decidable.ts'
import { groupEvent } from '../group-events.ts'
import { getGroupRule, holdsAnyOf } from '../group-policy.ts'
import { mayWriteAtMeetings } from '../hold-meetings.ts'
import type { Arrangement, ArrangementSaid } from './arrangement.ts'
import {
  whyArrangementCannotEnd,
  whyCannotBeArranged,
  whyCannotBeDecided,
  type MediumTermRule,
} from './arrangement-rules.ts'
import {
  addArrangement,
  decideArrangementRow,
  endArrangementRow,
  holdArrangement,
  listArrangements,
} from './arrangement-store.ts'

const own = ownRule('deciding-group')

/** What items of an agenda call something for the medium term. */
export const ARRANGEMENT = 'medium-term'

/** What the model says of the medium term. Throws NotFound where it says nothing. */
export function getMediumTermRule(look: Look): MediumTermRule {
  const { mediumTerm } = getGroupRule(look)
  if (!mediumTerm) throw new NotFound('page', 'the medium term')
  return mediumTerm
}

/** RO-103. Who proposes for the medium term: who writes at the meetings, and those through whom the body asks the authority. */
export const mayArrange = async (look: Look): Promise<boolean> =>
  holdsAnyOf(look, getGroupRule(look).liaison.through) || (await mayWriteAtMeetings(look))

/** Something for the medium term; everybody of the service may know of it. Throws NotFound. */
export async function getArrangement(look: Look, id: string): Promise<Arrangement> {
  getMediumTermRule(look)
  const [found] = isId(id) ? await listArrangements(look, { id, limit: 1 }) : []
  if (!found) throw new NotFound('arrangement for the medium term', id)
  return found
}

/** What is asked, with the school as it was typed: a URN or a whole name. */
export type ArrangementAsked = Omit<ArrangementSaid, 'schoolId'> & { school: string | null }

/** RO-103. Proposes something for the medium term. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function proposeArrangement(work: Work, { school: typed, ...asked }: ArrangementAsked): Promise<string> {
  const rule = getMediumTermRule(work)
  requireThat(await mayArrange(work), work, 'propose something for the medium term')
  const { schools, findings } = typed ? await findTypedSchools(work, typed, 'school') : { schools: [], findings: [] }
  const [school, second] = schools
  const said = { ...asked, schoolId: school?.id ?? null }
  refuseIf(work, [
    ...findings,
    ...(second ? [own('deciding-medium-term-place', 'RO-103', 'Enter one school.', 'school')] : []),
    ...(findings.length > 0 ? [] : whyCannotBeArranged(rule, said)),
  ])
  const id = await addArrangement(work, said)
  const changes = { title: { after: said.title }, ...(school && { place: { after: school.name } }) }
  await logEvent(work, groupEvent(work, 'arrangement-proposed', changes, { own: { kind: 'medium-term', id } }))
  return id
}

/** RO-103. What was decided holds no longer from a day on, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function endArrangement(
  work: Work,
  id: string,
  { endedOn, because }: { endedOn: PlainDate; because: string },
): Promise<void> {
  await getArrangement(work, id)
  requireThat(await mayArrange(work), work, `end ${id} of the medium term`)
  await holdArrangement(work, id)
  const arrangement = await getArrangement(work, id)
  refuseIf(work, whyArrangementCannotEnd(arrangement, endedOn))
  await endArrangementRow(work, id, { endedOn, because })
  const changes = { title: { after: arrangement.title }, because: { after: because } }
  await logEvent(work, groupEvent(work, 'arrangement-ended', changes, { own: { kind: 'medium-term', id } }))
}

/** RO-98, RO-103. Each thing for the medium term rests on a recorded decision of the body; the head of the school at which it is placed does not vote. */
export const decidableArrangement: Decidable = {
  kind: ARRANGEMENT,
  name: () => 'For the medium term',
  matter: ({ decidingGroup }) => decidingGroup?.mediumTerm?.matter ?? null,
  listWaiting: (look) =>
    look.model.decidingGroup?.mediumTerm ? listArrangements(look, { status: 'proposed' }) : Promise.resolve([]),
  async find(look, id) {
    const [found] = look.model.decidingGroup?.mediumTerm && isId(id) ? await listArrangements(look, { id }) : []
    return found && { title: found.title, href: `/deciding-group/medium-term/${found.id}` }
  },
  async listGaining(look, id) {
    const [found] = await listArrangements(look, { id })
    return found?.schoolId ? [{ id: found.schoolId, name: found.schoolName ?? '' }] : []
  },
  async whyNotYet(work, id) {
    await holdArrangement(work, id)
    return whyCannotBeDecided(await getArrangement(work, id))
  },
  async follow(work, id, { itemId, outcome, decidedOn }) {
    const status = outcome === 'carried' ? 'decided' : 'not-agreed'
    await decideArrangementRow(work, id, { status, itemId, decidedOn })
  },
}
