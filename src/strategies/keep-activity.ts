import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { addActivity, findActivityToChange, strikeOut } from './activity-store.ts'
import { getStrategies, mayEnterActivity } from './strategy-policy.ts'

/** SH-25. What stands against an activity: its strategy is of the service, and its day has come. */
export function whyCannotBeEntered(
  strategies: readonly { id: string }[],
  { strategy, on }: { strategy: string; on: PlainDate },
  today: PlainDate,
): Finding[] {
  const own = (id: string, says: string, field: string): Finding => ({
    ...{ kind: 'strategy', id, source: 'SH-25', says, field, weight: 'firm' },
  })
  return [
    ...(strategies.some(({ id }) => id === strategy)
      ? []
      : [own('activity-strategy', 'Choose the strategy', 'strategy')]),
    ...(on <= today ? [] : [own('activity-day', 'Enter a day that has come: what lies ahead has not happened', 'on')]),
  ]
}

/** SH-25. A school's activity under a strategy is entered by hand. Throws NotFound, NotAllowed, Refused. */
export async function enterActivity(
  work: Work,
  schoolId: string,
  entered: { strategy: string; on: PlainDate; says: string },
): Promise<void> {
  const strategies = getStrategies(work)
  await getSchool(work, schoolId)
  requireThat(mayEnterActivity(work, schoolId), work, `enter an activity of ${schoolId}`)
  refuseIf(work, [
    ...whyCannotBeEntered(strategies, entered, work.today),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'what was done', field: 'says', text: entered.says }])),
  ])
  await addActivity(work, { schoolId, ...entered })
  await log(work, 'entered', schoolId, entered.strategy, entered.says)
}

/** What was entered in error is struck out. Throws NotFound, NotAllowed. */
export async function strikeOutActivity(work: Work, id: string): Promise<string> {
  const activity = isId(id) ? await findActivityToChange(work, id) : undefined
  if (!activity) throw new NotFound('activity', id)
  const { schoolId, strategy, says } = activity
  requireThat(mayEnterActivity(work, schoolId), work, `strike out the activity ${id}`)
  await strikeOut(work, id)
  await log(work, 'struck-out', schoolId, strategy, says)
  return schoolId
}

async function log(work: Work, name: string, schoolId: string, strategyId: string, says: string): Promise<void> {
  const strategy = work.model.service?.strategies.find(({ id }) => id === strategyId)?.name ?? strategyId
  await logEvent(work, {
    name: `strategy-activity.${name}`,
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { strategy: { after: strategy }, says: { after: says } },
  })
}
