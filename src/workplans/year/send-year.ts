import { askForAll, mayIssueToAll } from '#days/index.ts'
import { logEvent } from '#history/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { workplanEvent } from '../workplan-events.ts'
import { requireWorkplans } from '../workplan-policy.ts'
import { firm, whyNotToSend } from '../workplan-rules.ts'
import { listWorkplans, markSent, sentYears } from '../workplan-store.ts'

/**
 * ES-68, ES-69. Sends the allocation of a year to all schools: from now on each school sees what is its own, and is told of it. Throws
 * NotFound, NotAllowed, and Refused where a workplan is not ready, or it was sent before.
 */
export async function sendYear(work: Work, year: SchoolYear): Promise<void> {
  const rule = requireWorkplans(work)
  requireThat(mayIssueToAll(work), work, 'send the allocation to all schools')
  const kept = await listWorkplans(work, year)
  refuseIf(work, [
    ...whyNotToSend(work.model, rule, kept),
    ...(kept.some(({ status }) => status === 'sent')
      ? [firm('workplan-sent-once', 'ES-69', `The allocation of ${showSchoolYear(year)} was sent already.`)]
      : []),
  ])
  await markSent(work, year)
  await logEvent(work, workplanEvent(work, 'sent', year, ''))
  if (work.model.days?.statement) await askForAll(work, year)
}

/**
 * ES-69. Whether schools may know how a year is allocated: it was sent; or it is a year that has begun, and nobody plans it by workplans.
 * Always so in a service without workplans.
 */
export async function isOpenToSchools(look: Look, year: SchoolYear): Promise<boolean> {
  if (!look.model.workplans) return true
  return (await sentYears(look, [year])).get(year) ?? year <= schoolYearOf(look.today)
}

/** ES-69. Why no school is told of a year yet, taught to whoever issues statements. */
export async function whyNotToldYet(look: Look, year: SchoolYear): Promise<Finding[]> {
  if (!look.model.workplans) return []
  if ((await sentYears(look, [year])).get(year) !== false) return []
  return [
    firm(
      'workplan-sent-before-told',
      'ES-69',
      `The allocation of ${showSchoolYear(year)} is sent to all schools at once, from the page of its workplans, when each of these is ready.`,
    ),
  ]
}
