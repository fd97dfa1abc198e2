import { getCommission } from '#commissions/index.ts'
import { isOfGroup } from '#deciding-group/index.ts'
import { logEvent, type NewEvent } from '#history/index.ts'
import type { MissionRule } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getMissionRule, holdsAny } from '../mission-policy.ts'
import {
  judgeOf,
  whyCannotBeConcluded,
  whyCannotBeJudged,
  whyCannotBeOpened,
  whyCannotFollow,
  whyHasNoWork,
} from './evaluation-rules.ts'
import {
  addEvaluation,
  addFollowing,
  addJudgement,
  holdEvaluations,
  listEvaluations,
  listPhasesLed,
  writeConclusion,
} from './evaluation-store.ts'
import type { Evaluation, Judge, JudgementSaid, ToEvaluate } from './evaluation.ts'

const MOST_OPEN = 200

/** RO-99, RO-101. As what somebody shares in an evaluation that was opened on a day; undefined where they do not. */
export async function judgeToday(look: Look, openedOn: PlainDate): Promise<Judge | undefined> {
  const { evaluated } = getMissionRule(look)
  const roles = look.actor.roles.map(({ role }) => role)
  const led = look.actor.roles.flatMap(({ role, schoolId }) =>
    schoolId && evaluated.heads.includes(role) ? [schoolId] : [],
  )
  const sits = look.model.decidingGroup !== undefined && (await isOfGroup(look))
  return judgeOf(evaluated, openedOn, { isOfGroup: sits, roles, leads: await listPhasesLed(look, led) })
}

/** Who reads who judged what: those who share in it, and who reads the reports of the service. Others read what came of it. */
export async function mayReadJudgements(look: Look): Promise<boolean> {
  const { evaluated } = getMissionRule(look)
  if (look.reach('see-reports').everything || holdsAny(look, [...evaluated.heads, ...evaluated.with])) return true
  return look.model.decidingGroup !== undefined && isOfGroup(look)
}

/** An evaluation. Throws NotFound; for who does not read judgements, also while it is open. */
export async function getEvaluation(look: Look, id: string): Promise<Evaluation> {
  getMissionRule(look)
  const [found] = isId(id) ? await listEvaluations(look, { id, limit: 1 }) : []
  if (!found || (!found.concludedOn && !(await mayReadJudgements(look)))) throw new NotFound('evaluation', id)
  return found
}

/** RO-99, RO-101. Somebody who shares in it opens the evaluation of a level, of one activity, or of a commission, by whose title it goes. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function openEvaluation(work: Work, wanted: ToEvaluate): Promise<string> {
  const { evaluated } = getMissionRule(work)
  requireThat((await judgeToday(work, work.today)) !== undefined, work, 'open an evaluation')
  const { commissionId } = wanted
  const commission = commissionId ? await getCommission(work, commissionId) : undefined
  const asked = commission ? { ...wanted, activity: commission.title } : wanted
  await holdEvaluations(work)
  refuseIf(work, [
    ...(commission ? whyHasNoWork(commission) : []),
    ...whyCannotBeOpened(evaluated, asked, await listEvaluations(work, { isOpen: true, limit: MOST_OPEN })),
  ])
  const id = await addEvaluation(work, asked)
  await logEvaluation(work, 'evaluation-opened', evaluated, asked)
  return id
}

/** RO-99, RO-101. Somebody who shares in it judges, once, on the model's scale and in words. Throws NotFound, NotAllowed, Refused. */
export async function judgeWork(work: Work, id: string, { value, says, evidence }: JudgementSaid): Promise<void> {
  const { evaluated } = getMissionRule(work)
  await holdEvaluations(work)
  const evaluation = await getEvaluation(work, id)
  const as = await judgeToday(work, evaluation.openedOn)
  requireThat(as !== undefined, work, `judge in the evaluation ${id}`)
  const points =
    work.model.scales.find((scale) => scale.id === evaluated.scale)?.points.map((point) => point.value) ?? []
  refuseIf(work, [
    ...whyCannotBeJudged(evaluation, { personId: work.actor.personId, value }, points),
    ...(await askAboutNamesIn(work, THE_SERVICE, [
      { where: 'what you found', field: 'says', text: says },
      { where: 'on what it rests', field: 'evidence', text: evidence },
    ])),
  ])
  if (as) await addJudgement(work, id, { ...as, value, says, evidence })
  await logEvaluation(work, 'evaluation-judged', evaluated, evaluation)
}

/** RO-99, RO-101. Somebody who shares in it says what comes of it, once everybody has judged who is to share in it. Throws NotFound, NotAllowed, Refused. */
export async function concludeEvaluation(work: Work, id: string, conclusion: string): Promise<void> {
  const { evaluated } = getMissionRule(work)
  await holdEvaluations(work)
  const evaluation = await getEvaluation(work, id)
  requireThat((await judgeToday(work, evaluation.openedOn)) !== undefined, work, `conclude the evaluation ${id}`)
  refuseIf(work, [
    ...whyCannotBeConcluded(evaluated, work.model, evaluation),
    ...(await askAboutNamesIn(work, THE_SERVICE, [
      { where: 'what comes of it', field: 'conclusion', text: conclusion },
    ])),
  ])
  await writeConclusion(work, id, conclusion)
  await logEvaluation(work, 'evaluation-concluded', evaluated, evaluation)
}

/** RO-101. Somebody who shares in it says what followed an evaluation, as often as something did. Throws NotFound, NotAllowed, Refused. */
export async function sayWhatFollowed(
  work: Work,
  id: string,
  following: { says: string; followedOn: PlainDate },
): Promise<void> {
  const { evaluated } = getMissionRule(work)
  const evaluation = await getEvaluation(work, id)
  requireThat((await judgeToday(work, evaluation.openedOn)) !== undefined, work, `say what followed ${id}`)
  refuseIf(work, [
    ...whyCannotFollow(evaluation, following.followedOn, work.today),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'what followed', field: 'says', text: following.says }])),
  ])
  await addFollowing(work, id, following)
  await logEvaluation(work, 'evaluation-followed', evaluated, evaluation)
}

/** Not a word of what was judged: who reads the history is not who reads judgements. */
async function logEvaluation(
  work: Work,
  what: string,
  { of }: MissionRule['evaluated'],
  { level, activity }: Pick<Evaluation, 'level' | 'activity'>,
): Promise<void> {
  const name = of.find(({ id }) => id === level)?.name ?? level
  const event: NewEvent = {
    name: `mission.${what}`,
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-reports',
    changes: { evaluation: { after: activity ? `${name}: ${activity}` : name } },
  }
  await logEvent(work, event)
}
