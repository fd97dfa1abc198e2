import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { coverRoutes } from './cover/cover-routes.tsx'
import { gapRoutes } from './gaps/gap-routes.tsx'
import { inviteRoutes } from './invite/invite-routes.tsx'
import { managerRoutes } from './manager/manager-routes.tsx'
import { personRoutes } from './person/person-routes.tsx'
import { roleRoutes } from './role/role-routes.tsx'
import { teamRoutes } from './team/team-routes.tsx'
import { timeRoutes } from './time/time-routes.tsx'
import { setOutRoutes } from './set-out/set-out-routes.tsx'
import { trainingRoutes } from './training/training-routes.tsx'
import { signInOfOthersRoutes } from './way-back/sign-in-routes.tsx'
import { wayBackRoutes } from './way-back/way-back-routes.tsx'

export {
  findRole,
  functionOf,
  isHeldOn,
  overlaps,
  rolesInWords,
  reasonOfMatch,
  titleOf,
  titleWithStanding,
  type HeldRole,
  type Scope,
  type Standing,
} from './held-role.ts'
export { peopleEventSentences } from './people-events.ts'
export {
  ADVISING_KINDS,
  mayGiveAccess,
  mayKeepPeople,
  mayKeepPeopleOf,
  mayOpenPerson,
  maySeePeople,
  maySeePeopleReports,
  maySeePersonalMatters,
  maySeeTeam,
  SCHOOL_SIDE_KINDS,
} from './people-policy.ts'
export { getModelYear } from './model-year-store.ts'
export { openPeopleAtOnce, type PeopleAtOnce } from './at-once/people-at-once.ts'
export { addPerson, changePerson } from './person/save-person.ts'
export { findPeople, findPeopleSeen, type PersonFound } from './person/person-search-store.ts'
export { findPersonByEmail, findPersonName, getPerson } from './person/person-store.ts'
export { type Person } from './person/person.ts'
export { listInvitable, listWithoutAddress } from './invite/invite-store.ts'
export { takeBackEnding, takeBackPerson, takeBackRole, takeBackTelephone } from './take-back/take-back.ts'
export { endRole } from './role/end-role.ts'
export { openFits } from './role/fit.ts'
export { learnSecretRoles, type SecretRoles } from './role/secret-roles.ts'
export { giveRole, giveRoleWith } from './role/give-role.ts'
export { isNamedFor, listNamedAdvisers, namedForSchool } from './role/named-store.ts'
export { advisersOfSchools, schoolsAdvisedBy } from './role/advised-store.ts'
export { listHoldersToday } from './role/holders-today-store.ts'
export {
  listHoldersAt,
  listHoldersOver,
  listServiceHolders,
  rolesWith,
  type Holder,
  type HolderAt,
} from './role/holders-over-store.ts'
export { listHoldersOf, listRolesIn, listRolesOf } from './role/held-role-store.ts'
export { listFilledRoles, listRolesOver, openRolesOver } from './roles-over.ts'
export { type RoleAsked } from './role/role-facts.ts'
export { giveAccess } from './team/give-access.ts'
export { peopleSchoolPanels } from './team/school-panel.tsx'
export { listAdvisersOf, type Adviser } from './team/team-store.ts'
export { halfDaysAvailable, showHalfDays, type Leave, type WorkingPattern } from './time/half-days.ts'
export { addLeave, setPattern } from './time/keep-time.ts'
export { listLeave, listPatterns, listTimeOf } from './time/time-store.ts'
export { arrangeCover } from './cover/arrange-cover.ts'
export { nameManager } from './manager/name-manager.ts'
export { postMisfits } from './gaps/post-misfits.ts'
export { asksForTraining } from './gaps/readiness.ts'
export { gateFindings, isGatePassed, wantedBy, type GateContext } from './training/gate-rules.ts'
export { keepSetOut } from './set-out/keep-set-out.ts'
export { listSetOut } from './set-out/set-out-store.ts'
export { lapseTrainingsWith, recordTraining, recordTrainingWith } from './training/keep-training.ts'
export { countsOn, trainingName, type TrainingHeld } from './training/training-held.ts'
export { listTrainingHeld, listTrainingOf } from './training/training-store.ts'

/** People: who they are, what they hold between two dates, and what they bring to it. */
export function peopleRoutes(app: FastifyInstance, web: Web): void {
  personRoutes(app, web)
  inviteRoutes(app, web)
  roleRoutes(app, web)
  trainingRoutes(app, web)
  setOutRoutes(app, web)
  timeRoutes(app, web)
  coverRoutes(app, web)
  managerRoutes(app, web)
  teamRoutes(app, web)
  gapRoutes(app, web)
  wayBackRoutes(app, web)
  signInOfOthersRoutes(app, web)
}
