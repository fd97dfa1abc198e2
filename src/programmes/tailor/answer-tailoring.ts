import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { mayFollow, rolesToAnswer } from '../programme-policy.ts'
import { changeSays } from './change-says.ts'
import { isAgreedByAll, whyTailoringActionCannotBeTaken } from './tailor-rules.ts'
import { addAnswers, decideTailoring, findTailoring, findTailoringToAnswer } from './tailoring-store.ts'
import { rolesStillToAgree, TAILORING_ACTIONS, type Tailoring } from './tailoring.ts'

/** NF-11. Agrees to a change for the roles that one holds; the last of those who must puts it in force. Gives its school year. */
export async function agreeToTailoring(work: Work, schoolId: string, tailoringId: string): Promise<SchoolYear> {
  const { tailoring, programme, model } = await getToAnswer(work, schoolId, tailoringId)
  const mine = rolesToAnswer(work, schoolId, programme.tailoredBy?.roles ?? [])
  requireThat(mine.length > 0, work, `agree to the change ${tailoringId}`)
  refuseIf(work, whyTailoringActionCannotBeTaken(tailoring, 'agree'))
  const still = rolesStillToAgree(mine, tailoring)
  await addAnswers(work, tailoringId, still, 'agreed')
  const answers = [
    ...tailoring.answers,
    ...still.map((role) => ({ ...MINE, role, personId: work.actor.personId, answeredOn: work.today })),
  ]
  const isInForce = isAgreedByAll(programme, { answers })
  if (isInForce) await decideTailoring(work, tailoringId, 'in-force', work.today)
  const name = isInForce ? 'programme.tailored' : 'programme.tailoring-agreed'
  await log(work, name, tailoring, programme.name, changeSays(model, tailoring))
  return tailoring.schoolYear
}

const MINE = { answer: 'agreed', name: '' } as const

/** NF-11. Does not agree: the change is refused, and nothing of the school's copy changes. */
export async function refuseTailoring(work: Work, schoolId: string, tailoringId: string): Promise<SchoolYear> {
  const { tailoring, programme, model } = await getToAnswer(work, schoolId, tailoringId)
  const mine = rolesToAnswer(work, schoolId, programme.tailoredBy?.roles ?? [])
  requireThat(mine.length > 0, work, `refuse the change ${tailoringId}`)
  refuseIf(work, whyTailoringActionCannotBeTaken(tailoring, 'refuse'))
  await addAnswers(work, tailoringId, rolesStillToAgree(mine, tailoring), 'refused')
  await decideTailoring(work, tailoringId, TAILORING_ACTIONS.refuse.to, work.today)
  await log(work, 'programme.tailoring-refused', tailoring, programme.name, changeSays(model, tailoring))
  return tailoring.schoolYear
}

/** Takes a proposed change back before it was decided: by who proposed it, or who lays programmes over years. */
export async function withdrawTailoring(work: Work, schoolId: string, tailoringId: string): Promise<SchoolYear> {
  const { tailoring, programme, model } = await getToAnswer(work, schoolId, tailoringId)
  const isMine = tailoring.proposedBy === work.actor.personId
  requireThat(isMine || mayFollow(work, schoolId), work, `withdraw the change ${tailoringId}`)
  refuseIf(work, whyTailoringActionCannotBeTaken(tailoring, 'withdraw'))
  await decideTailoring(work, tailoringId, TAILORING_ACTIONS.withdraw.to, work.today)
  await log(work, 'programme.tailoring-withdrawn', tailoring, programme.name, changeSays(model, tailoring))
  return tailoring.schoolYear
}

/** A proposed change, held until the deed ends, with its programme in the model of its birth. Throws NotFound. */
export async function getToAnswer(work: Work, schoolId: string, tailoringId: string) {
  await getSchoolToVisit(work, schoolId)
  const tailoring = isId(tailoringId) ? await findTailoringToAnswer(work, schoolId, tailoringId) : undefined
  return inModel(work, tailoringId, tailoring)
}

/** The same to look at. Throws NotFound. */
export async function getTailoring(look: Look, schoolId: string, tailoringId: string) {
  const tailoring = isId(tailoringId) ? await findTailoring(look, schoolId, tailoringId) : undefined
  return inModel(look, tailoringId, tailoring)
}

async function inModel(look: Look, tailoringId: string, tailoring: Tailoring | undefined) {
  const model = tailoring && (await look.modelOf(tailoring.modelVersionId))
  const programme = model?.programmes.find(({ id }) => id === tailoring?.programme)
  if (!tailoring || !model || !programme) throw new NotFound('proposed change', tailoringId)
  return { tailoring, model, programme }
}

async function log(
  work: Work,
  name: string,
  { schoolId }: Tailoring,
  programme: string,
  change: string,
): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { programme: { after: programme }, change: { after: change } },
  })
}
