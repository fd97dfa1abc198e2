import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { drawOnOffer } from '#strengths/index.ts'
import { isId } from '#shared/id.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { inDays, peopleFor, type Giver } from './fit.ts'
import { gatherGivers, wantedOf } from './gather-givers.ts'
import { getNeed, getNeedToDo } from './get-help.ts'
import { helpEvent } from './help-events.ts'
import { brokersOutside, getBrokeringRule, mayChoose } from './help-policy.ts'
import { ofModel, whyCannotBeChosen, whyNeedIsNotOpen } from './help-rules.ts'
import type { HelpNeed } from './help.ts'
import { addMatch } from './match-store.ts'
import { moveNeed } from './need-store.ts'
import { reasonsFor } from './reasons.ts'

export type Choice = {
  strengthId: string
  personId?: string | undefined
  halfDays: number
  because: string
  revision?: number | undefined
}

/**
 * RO-29, RO-47, RO-89. Whoever brokers chooses who is to help with a need, and says why; for help that two schools agree between themselves its head does. The days are drawn from the
 * offer at once: of two who choose the last day together, the second is refused. Gives the match’s id. Throws NotFound, NotAllowed, Refused.
 */
export async function chooseGiver(work: Work, needId: string, choice: Choice): Promise<string> {
  const { schoolId, isDirect } = await getNeed(work, needId)
  requireThat(mayChoose(work, { schoolId, isDirect }), work, `choose who helps with ${needId}`)
  return choose(work, await getNeedToDo(work, needId, choice.revision), choice)
}

/** The same of a need that is held already, with its event, for whoever has leave. Throws Refused. */
export async function choose(work: Work, need: HelpNeed, choice: Choice): Promise<string> {
  const giver = isId(choice.strengthId) ? (await gatherGivers(work, [choice.strengthId]))[0] : undefined
  const matchId = await matchWith(work, need, giver, choice)
  // That a school that gives is itself in need is told to nobody at the school that it helps.
  const isAtRisk = work.kept.some(({ id }) => id === getBrokeringRule(work).risk?.id)
  const event = helpEvent(
    'chosen',
    need,
    { by: { after: giver?.schoolName ?? '' }, days: { after: inDays(choice.halfDays) } },
    isAtRisk ? 'propose-need' : 'see-need',
  )
  await logEvent(work, event)
  return matchId
}

/** The same without its event. Throws Refused. */
async function matchWith(
  work: Work,
  need: HelpNeed,
  giver: Giver | undefined,
  { strengthId, personId, halfDays, because }: Choice,
): Promise<string> {
  const rule = getBrokeringRule(work)
  refuseIf(work, whyNeedIsNotOpen(need))
  const [wanted] = await wantedOf(work, [need])
  const people = giver && wanted ? peopleFor(wanted, giver) : []
  const person = personId ?? (people.length === 1 ? people[0]?.personId : undefined)
  refuseIf(work, [
    ...whyCannotBeChosen(rule, need, {
      ...{ giver, halfDays, people, personId: person },
      brokersOutside: brokersOutside(work, need.schoolId),
    }),
    ...(await askAboutNamesIn(work, need.schoolId, [{ where: 'why', field: 'because', text: because }])),
  ])
  if (!giver || !(await drawOnOffer(work, strengthId, halfDays)))
    refuseIf(work, [
      ofModel(
        rule.capacity,
        `Somebody else has just been promised what ${giver?.schoolName ?? 'it'} had left.`,
        'days',
      ),
    ])
  const open = giver && { ...giver, risk: undefined, flags: 0 }
  const id = await addMatch(work, {
    ...{ needId: need.id, strengthId, giverSchoolId: giver?.schoolId ?? null, halfDays, because },
    personId: (wanted?.given ?? []).length > 0 ? (person ?? null) : null,
    reasons: open && wanted ? reasonsFor(wanted, open, communityWord(work)) : [],
  })
  await moveNeed(work, need.id, 'matched')
  return id
}

/** What a community of schools is called here: 'Learning Community'. */
export const communityWord = ({ model }: Look) =>
  model.groupKinds.find(({ id }) => id === model.strengths?.group)?.one ?? 'community'
