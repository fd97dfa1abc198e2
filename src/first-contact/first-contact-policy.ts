import type { FirstContactRule, ServiceModel } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** What the model says of the first port of call. Throws NotFound where it says nothing. */
export function getFirstContact({ firstContact }: ServiceModel): FirstContactRule {
  if (!firstContact) throw new NotFound('page', 'the first contact')
  return firstContact
}

/** WI-31. Over which schools somebody is the contact, or acts for whoever is. */
function reachAsContact({ actor, model }: Look): Reach {
  const held = actor.roles.filter(({ role }) => model.firstContact?.by.includes(role))
  return {
    everything: held.some(({ scope }) => scope === 'authority'),
    schoolIds: new Set(
      held.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])]),
    ),
  }
}

/** Whoever manages the contacts: who answers for how rules are kept over the whole service. */
const isManager = (look: Look) => look.reach('answer-overrides').everything

/** WI-31, WI-33, WI-34. Who answers what was asked and opens what the contact supports: the contact of the school, and whoever manages them. */
export const mayAnswer = (look: Look, schoolId: string) => isManager(look) || isWithin(reachAsContact(look), schoolId)

/** WI-31. Who asks: the head, and the contact for what was asked elsewhere. */
export const mayAsk = (look: Look, schoolId: string) =>
  isWithin(look.reach('reply'), schoolId) || mayAnswer(look, schoolId)

/** Over which schools somebody reads what was asked and answered: the head of each, its contact, and whoever manages them. */
export function reachOfFirstContact(look: Look): Reach {
  const [own, asContact] = [look.reach('reply'), reachAsContact(look)]
  return {
    everything: isManager(look) || own.everything || asContact.everything,
    schoolIds: new Set([...own.schoolIds, ...asContact.schoolIds]),
  }
}

/** Whether there is anything of it for somebody. */
export const maySeeFirstContact = (look: Look) =>
  look.model.firstContact !== undefined && isAnywhere(reachOfFirstContact(look))

/** Whether the menu leads to the list: for whoever answers. */
export const mayAnswerAnywhere = (look: Look) =>
  look.model.firstContact !== undefined && (isManager(look) || isAnywhere(reachAsContact(look)))
