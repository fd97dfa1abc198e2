import { andList, capital, namesOf, orList, word, type ServiceModel, type TargetsRule } from '#model/index.ts'
import { lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listOpenTargets, type OpenTargets } from './target-due-store.ts'
import { rolesOfStep } from './target-policy.ts'
import { rolesMissing } from './target-rules.ts'
import { placeOf, targetYearOn, type TargetStep } from './target.ts'

/**
 * NF-51, XX-10. What is discussed by the day of the visit, and what waits to be agreed or sanctioned. That a school proposes targets is asked of it
 * with all else that it prepares for the visit (NF-53), and not twice.
 */
export const targetDues: DueSource = {
  name: 'targets',
  async list(look, { people, schoolId }) {
    const { model } = look
    const rule = model.targets
    if (!rule || !isAnywhere(look.reach('read-records'))) return []
    const schoolYear = schoolYearOf(look.today)
    const asked = { schoolYear, targetYear: targetYearOn(look.today, rule), visitType: rule.setAt?.visitType, schoolId }
    const open = await listOpenTargets(look, asked)
    const mine = people ? open.filter((each) => isFor(look, rule, each)) : open
    const dues = mine.map((each) => targetDueFrom(each, { model, rule, today: look.today }))
    return people ? dues.map((due) => ({ ...due, ownerId: look.actor.personId })) : dues
  },
}

/** The step for which targets wait. */
const nextOf = (rule: TargetsRule, { status }: Pick<OpenTargets, 'status'>): TargetStep =>
  rule.steps[rule.steps.findIndex(({ id }) => id === status) + 1]?.id ?? 'proposed'

/** Whose roles the next step still waits for. */
const missingOf = (rule: TargetsRule, open: Pick<OpenTargets, 'status' | 'taken' | 'round'>) =>
  rolesMissing(rule, { round: open.round, steps: open.taken }, nextOf(rule, open))

const isFor = (look: Look, rule: TargetsRule, open: OpenTargets) =>
  rolesOfStep(look, rule, nextOf(rule, open), open.schoolId).some((role) => missingOf(rule, open).includes(role))

const ACTS: Readonly<Record<TargetStep, { what: string; last: string }>> = {
  proposed: { what: 'Propose', last: 'propose' },
  discussed: { what: 'Discuss', last: 'discuss' },
  agreed: { what: 'Agree', last: '' },
  sanctioned: { what: 'Sanction', last: 'sanction' },
}

/** How far they came, so that what is still to do is not read as done: "They were discussed with the Link Adviser." */
function saysWhatWas(rule: TargetsRule, { status }: Pick<OpenTargets, 'status'>): string {
  const last = rule.steps.find(({ id }) => id === status)
  return last ? `They were ${last.name.charAt(0).toLowerCase()}${last.name.slice(1)}.` : rule.says
}

/** What is due of a school's open targets: by the visit while they are proposed and discussed, by the end of the year after that. */
export function targetDueFrom(
  open: OpenTargets,
  { model, rule, today }: { model: ServiceModel; rule: TargetsRule; today: PlainDate },
): Due {
  const step = nextOf(rule, open)
  const found = rule.steps.find(({ id }) => id === step)
  const many = word(model, 'target', { form: 'many' })
  const page = placeOf(open)
  const end = lastDayOf(schoolYearOf(open.lastOn ?? today))
  const isByVisit = step === 'proposed' || step === 'discussed'
  const names = namesOf(model.roles, missingOf(rule, open))
  const roles = found?.all ? andList(names) : orList(names)
  const { what, last } = ACTS[step]
  return {
    kind: 'targets',
    plainly: `${capital(many)} to ${what.toLowerCase()}`,
    what: `${what} the ${many} for ${open.targetYear}, ${open.schoolName}`,
    because: isByVisit ? (rule.setAt?.says ?? rule.says) : saysWhatWas(rule, open),
    href: last ? `${page}/${last}` : page,
    page,
    ownerId: undefined,
    ownerName: roles,
    schoolId: open.schoolId,
    schoolName: open.schoolName,
    dueOn: isByVisit ? (open.visitOn ?? end) : end,
    ...(!isByVisit && { when: `waits for the ${roles}` }),
  }
}
