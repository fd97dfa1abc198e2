import { leftOf, listGivers, showLeft, standingsOf } from '#days/index.ts'
import { fundsFor } from '#funds/index.ts'
import { titleOf } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { PlanInModel } from './get-plan.ts'
import type { PartKind } from './plan.ts'
import { listGiversOfSupport } from './team-of-plan.ts'

/** What can be chosen in a line, with the name under which it is kept. */
export type Choice = { value: string; label: string; name: string }
/** What can be chosen in a part: who owns a commitment, whose days there are, who saw the need, from which funds. */
export type PartChoices = Readonly<Record<'people' | 'time' | 'seers' | 'funds', readonly Choice[]>>

const NONE: PartChoices = { people: [], time: [], seers: [], funds: [] }

/** What the lines of a part are chosen from: asked for that part only. */
export async function choicesOf(look: Look, { plan, rule, model }: PlanInModel, kind: PartKind): Promise<PartChoices> {
  if (kind === 'actions') {
    const people = await listGiversOfSupport(look, rule, plan.schoolId)
    return { ...NONE, people: people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}`, name })) }
  }
  if (kind === 'resources') {
    const funds = await fundsFor(look, plan.schoolId)
    const left = (pence: number | undefined) => (pence === undefined ? '' : `: ${showMoney(pence)} left`)
    return {
      ...NONE,
      funds: funds.map(({ id, name, leftPence }) => ({ value: id, label: `${name}${left(leftPence)}`, name })),
    }
  }
  return kind === 'time' && model.days ? { ...NONE, ...(await timeOf(look, model.days)) } : NONE
}

/** SH-53. Whose days there are in this school year, with what is left of each, and who can have seen a need. */
async function timeOf(look: Look, { capacity, needNamed }: NonNullable<PlanInModel['model']['days']>) {
  const schoolYear = schoolYearOf(look.today)
  const roles = capacity.usual.map(({ role }) => role)
  const [givers, seers] = await Promise.all([
    listGivers(look, { schoolYear, roles }),
    needNamed ? listGivers(look, { schoolYear, roles: needNamed.seenBy }) : [],
  ])
  const standings = await standingsOf(look, { schoolYear, personIds: givers.map(({ personId }) => personId) })
  const title = (role: string) => titleOf(look.model, role)
  const says = (personId: string) => {
    const left = leftOf(standings.get(personId) ?? { capacity: undefined, allocated: 0 })
    return left === undefined ? 'nobody said what there is' : showLeft(left)
  }
  return {
    time: [
      ...givers.flatMap(({ personId, name, roles: own }) =>
        own.map((role) => ({
          ...{ value: `${personId}|${role}`, label: `${name}, ${title(role)}: ${says(personId)}`, name },
        })),
      ),
      ...roles.map((role) => ({ value: `|${role}`, label: `${title(role)}: to be named`, name: '' })),
    ],
    seers: seers
      .filter(({ roles: own }) => own.length > 0)
      .map(({ personId, name }) => ({ value: personId, label: name, name })),
  }
}
