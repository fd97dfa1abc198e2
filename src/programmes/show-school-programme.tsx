import type { VNode } from 'preact'
import { getModelOf } from '#calendar/index.ts'
import { isHeldOn, listRolesIn } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { getSchoolToVisit, mayBook, mayProposeFor } from '#visits/index.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import { positionOfSchool } from './position/position-of-school.ts'
import { mayFollow, mayTailor, rolesToAnswer } from './programme-policy.ts'
import { readSchoolYear, yearsToAsk } from './school-year-asked.ts'
import { SchoolProgrammePage } from './school-programme-page.tsx'
import { changeSays } from './tailor/change-says.ts'
import { isAheadOfAllAllowed } from './tailor/put-in-force.ts'
import type { TailoringShown } from './tailor/tailoring-list.tsx'
import { listTailorings } from './tailor/tailoring-store.ts'
import { rolesStillToAgree, type Tailoring } from './tailor/tailoring.ts'

const DONE: Record<string, string> = {
  followed: 'Saved: the school follows it',
  stopped: 'Saved: the school gives it up',
  proposed: 'The change is proposed to those who have to agree',
  agree: 'You have agreed',
  refuse: 'You have not agreed: nothing changes',
  'in-force': 'The change is in force',
  withdraw: 'The change is withdrawn: nothing changes',
}

/** The page of a school's year, as its address asks for it; again with findings where an answer was refused. */
export async function showSchoolProgramme(seen: Seen, findings: readonly Finding[] = []): Promise<VNode> {
  const { look, frame, params, query } = seen
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  const schoolYear = readSchoolYear(query.schoolYear, look.today)
  const [position, tailorings, { model }] = await Promise.all([
    positionOfSchool(look, schoolYear, school.id),
    listTailorings(look, school.id, schoolYear),
    getModelOf(look, schoolYear),
  ])
  const followed = new Map((position?.programmes ?? []).map((each) => [each.programme.id, each]))
  const others = position?.school.facts.isServed
    ? model.programmes.filter(({ id, takeUp }) => takeUp !== 'all' && !followed.has(id))
    : []
  return (
    <SchoolProgrammePage
      {...{ frame, model, school, schoolYear, position, others, findings }}
      years={yearsToAsk(look.today).slice(0, 3).reverse()}
      tailorings={await Promise.all(tailorings.map((each) => shownOf(look, each)))}
      may={{
        book: mayBook(look, { schoolId: school.id }) && school.status !== 'closed',
        propose: mayProposeFor(look, school.id),
        follow: mayFollow(look, school.id),
        tailor(id) {
          const tailoredBy = followed.get(id)?.programme.tailoredBy
          return tailoredBy !== undefined && mayTailor(look, school.id, tailoredBy.roles)
        },
      }}
      done={DONE[query.done ?? '']}
    />
  )
}

async function shownOf(look: Look, tailoring: Tailoring): Promise<TailoringShown> {
  const model = await look.modelOf(tailoring.modelVersionId)
  const programme = model.programmes.find(({ id }) => id === tailoring.programme)
  const mustAgree = programme?.tailoredBy?.roles ?? []
  const isWaiting = tailoring.status === 'waiting'
  const held = isWaiting ? await listRolesIn(look, [tailoring.schoolId], mustAgree) : []
  const still = rolesStillToAgree(mustAgree, tailoring)
  return {
    ...tailoring,
    says: changeSays(model, tailoring),
    roles: mustAgree.map((role) => ({
      role,
      title: model.roles.find(({ id }) => id === role)?.name ?? role,
      holders: held
        .filter((each) => each.role === role && isHeldOn(each, look.today))
        .map(({ personName }) => personName),
    })),
    may: {
      answer: isWaiting && rolesToAnswer(look, tailoring.schoolId, still).length > 0,
      putInForce:
        isWaiting &&
        programme !== undefined &&
        isAheadOfAllAllowed(programme) &&
        mayTailor(look, tailoring.schoolId, mustAgree),
      withdraw: isWaiting && (tailoring.proposedBy === look.actor.personId || mayFollow(look, tailoring.schoolId)),
    },
  }
}
