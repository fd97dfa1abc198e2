import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool } from '#schools/index.ts'
import { ownRule } from '#shared/own-rule.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getStrengthsRule } from '../strength-policy.ts'
import { sideOf } from './not-now-policy.ts'
import { addPause, endPause } from './not-now-store.ts'
import type { PauseSaid } from './not-now.ts'

const own = ownRule('strength-pause')

/** RO-76. A school gives no help just now: its head says so, or whoever brokers; why is read by both alone. Throws NotFound, NotAllowed, Refused. */
export async function sayNotNow(work: Work, schoolId: string, said: PauseSaid): Promise<void> {
  getStrengthsRule(work)
  const school = await getSchool(work, schoolId)
  const side = sideOf(work, school.id)
  requireThat(side !== undefined, work, `say that ${schoolId} gives no help`)
  refuseIf(work, [
    ...(said.untilOn && said.untilOn < work.today
      ? [own('strength-pause-until', 'RO-76', 'Enter today or a day to come', 'untilOn')]
      : []),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'why', field: 'because', text: said.because }])),
  ])
  await endPause(work, school.id, side === 'service')
  await addPause(work, school.id, side === 'service', said)
  await logEvent(work, pauseEvent('not-now', school.id))
}

/** RO-76. What one side said is over: the school gives help again, unless the other side still says not now. Throws NotFound, NotAllowed, Refused. */
export async function sayAgain(work: Work, schoolId: string): Promise<void> {
  getStrengthsRule(work)
  const school = await getSchool(work, schoolId)
  const side = sideOf(work, school.id)
  requireThat(side !== undefined, work, `say that ${schoolId} gives help again`)
  const wasSaid = await endPause(work, school.id, side === 'service')
  refuseIf(
    work,
    wasSaid
      ? []
      : [own('strength-pause-none', 'RO-76', 'Nothing was said that could be taken back; the other side says not now')],
  )
  await logEvent(work, pauseEvent('again', school.id))
}

const pauseEvent = (name: string, schoolId: string) => ({
  name: `strength.${name}`,
  subjects: [{ kind: 'school' as const, id: schoolId }],
  audience: 'see-school' as const,
})
