import { logEvent } from '#history/index.ts'
import { findLiveCase, openOnRequest } from '#cases/index.ts'
import { giveRoleWith, isHeldOn, listRolesOf, reasonOfMatch, titleOf } from '#people/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getRequest, getRequestToDo } from './get-request.ts'
import { requestEvent } from './request-events.ts'
import { getRequestRule, mayAnswer } from './request-policy.ts'
import { whyCannotAsk, whyNobodyLeads } from './request-rules.ts'
import { writeAnswer } from './request-store.ts'
import type { SupportRequest } from './request.ts'
import { tellSchool } from './tell-of-request.ts'

type Answered = {
  how: 'accepted' | 'signposted' | 'declined'
  lead?: string | undefined
  answer: string
  revision: number
}

/**
 * WI-41, WI-61, WI-62. Those who answer accept a request and name who leads, say where else the school finds help, or decline with the reason. Accepted,
 * whoever is named leads at the school from today, and the way of support that requests open begins. Of two at once the second is told what the
 * first answered. Throws NotFound, NotAllowed, Refused.
 */
export async function answerRequest(work: Work, id: string, { how, lead, answer, revision }: Answered): Promise<void> {
  const { schoolId } = await getRequest(work, id)
  requireThat(mayAnswer(work, schoolId), work, `answer the request ${id}`)
  const found = await getRequestToDo(work, id, 'answer', revision)
  if (how === 'accepted') await accept(work, found, lead, answer)
  else {
    await writeAnswer(work, id, { status: how, answer })
    await logEvent(work, requestEvent(how, found))
  }
  await tellSchool(work, found)
}

async function accept(work: Work, found: SupportRequest, lead: string | undefined, answer: string): Promise<void> {
  const { id, schoolId } = found
  const rule = getRequestRule(work)
  const school = await getSchool(work, schoolId)
  refuseIf(work, whyCannotAsk({ name: school.name, isOpen: isOpen(school) }, undefined))
  const named = await whoIsNamed(work, lead)
  refuseIf(work, whyNobodyLeads(rule, named))
  if (named && rule.lead) await nameLead(work, rule.lead.role, named.personId, schoolId, answer)
  // WI-39: a school that a category has given a case asks all the same, and what comes of it joins that case.
  const live = await findLiveCase(work, schoolId)
  const caseId = live?.id ?? (await openOnRequest(work, { schoolId, on: work.today }))
  const kind = named?.roles.find((role) => rule.lead?.kinds.includes(role))
  await writeAnswer(work, id, {
    ...{ status: 'accepted', answer, caseId },
    ...(named && kind && { leadId: named.personId, leadKind: kind }),
  })
  await logEvent(
    work,
    requestEvent(
      'accepted',
      found,
      named && kind ? { lead: { after: `${named.name}, ${titleOf(work.model, kind)}` } } : {},
    ),
  )
}

/** Somebody by id, with the roles that they hold today. */
async function whoIsNamed(work: Work, id: string | undefined) {
  if (!id || !isId(id)) return undefined
  const held = (await listRolesOf(work, [id])).filter((each) => isHeldOn(each, work.today))
  const [first] = held
  return first && { personId: id, name: first.personName, roles: held.map(({ role }) => role) }
}

/** WI-41. Whoever is named holds the role at the school from today; who holds it there already goes on holding it. */
async function nameLead(work: Work, role: string, personId: string, schoolId: string, answer: string): Promise<void> {
  const held = (await listRolesOf(work, [personId])).filter((each) => isHeldOn(each, work.today))
  if (held.some((each) => each.role === role && each.schoolId === schoolId)) return
  await giveRoleWith(
    work,
    personId,
    {
      ...{
        role,
        scope: 'school',
        placeId: schoolId,
        standing: 'substantive',
        note: reasonOfMatch(work.model, role, answer),
      },
      ...{ startedOn: work.today, finishedOn: null, replaces: false },
    },
    'lead',
  )
}
