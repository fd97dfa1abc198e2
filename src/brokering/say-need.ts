import { flagsOfSchool } from '#flags/index.ts'
import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getRequest } from '#requests/index.ts'
import { getSchool, isOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { listOffersOnHand } from '#strengths/index.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getNeed, getNeedToDo } from './get-help.ts'
import { helpEvent } from './help-events.ts'
import { getBrokeringRule, leadsReceiver, mayBroker, maySayNeed } from './help-policy.ts'
import { own, whyNeedCannotBeSaid, whyNeedIsNotOpen } from './help-rules.ts'
import type { NeedFrom, NeedSaid } from './help.ts'
import { addNeed, moveNeed } from './need-store.ts'

/** From what a need is said: as an address or a form names it. */
export type From = { strength?: string | undefined; request?: string | undefined; flag?: string | undefined }

/** What a need comes from, as far as it is there for the person. */
export async function readFrom(look: Look, schoolId: string, { strength, request, flag }: From) {
  const offer = strength && isId(strength) ? (await listOffersOnHand(look, { ids: [strength] }))[0] : undefined
  const asked = request && look.model.requests ? await getRequest(look, request) : undefined
  const read = flag ? (await flagsOfSchool(look, schoolId)).find((each) => each.flag.trigger === flag) : undefined
  const of: NeedFrom = {
    strengthId: offer?.id ?? null,
    requestId: asked && asked.schoolId === schoolId ? asked.id : null,
    flagTrigger: read?.flag.trigger ?? asked?.flagTrigger ?? null,
    flagYear: read?.flag.year ?? asked?.flagYear ?? null,
  }
  return { of, offer, asked, read }
}

/**
 * RO-47, RO-91. A school says what help it needs of others, or whoever works with it says so: from a strength that was found, a request that was accepted, or what figures show. Gives
 * its id. Throws NotFound, NotAllowed, Refused.
 */
export async function sayHelpNeed(work: Work, schoolId: string, said: NeedSaid, named: From = {}): Promise<string> {
  const rule = getBrokeringRule(work)
  const school = await getSchool(work, schoolId)
  requireThat(maySayNeed(work, school.id), work, `say what ${schoolId} needs`)
  const { of, asked } = await readFrom(work, school.id, named)
  refuseIf(work, [
    ...whyNeedCannotBeSaid(rule, said, {
      school: { name: school.name, isOpen: isOpen(school) },
      aspects: work.model.strengths?.aspects ?? [],
      from: of,
      mayDirect: leadsReceiver(work, { schoolId: school.id }),
    }),
    ...(named.strength && !of.strengthId
      ? [own('help-from-offer', 'RO-76', 'What you found is offered no longer: look again')]
      : []),
    ...(asked && asked.status !== 'accepted' && asked.status !== 'signposted'
      ? [own('help-from-request', 'RO-47', 'Help is brokered from a request once it is accepted or signposted')]
      : []),
    ...(await askAboutNamesIn(work, school.id, [
      { where: 'what is needed', field: 'title', text: said.title },
      { where: 'what there is to say', field: 'about', text: said.about },
    ])),
  ])
  const id = await addNeed(work, school.id, said, of)
  await logEvent(work, helpEvent('asked-for', { id, schoolId: school.id, title: said.title }))
  return id
}

/** A need is taken back, as long as nobody is chosen. Throws NotFound, NotAllowed, Refused. */
export async function takeBackNeed(
  work: Work,
  id: string,
  { revision, because }: { revision: number; because: string },
): Promise<void> {
  const { schoolId } = await getNeed(work, id)
  requireThat(maySayNeed(work, schoolId) || mayBroker(work, schoolId), work, `take back the need ${id}`)
  const need = await getNeedToDo(work, id, revision)
  refuseIf(work, whyNeedIsNotOpen(need))
  await moveNeed(work, id, 'withdrawn', because)
  await logEvent(work, helpEvent('taken-back', need, { because: { after: because } }))
}
