export { schoolRoutes } from './school-routes.ts'
export { type GroupPanel, type SchoolPanel } from './school-panel.ts'
export { schoolEventSentences } from './school-events.ts'
export {
  isByHand,
  isOpen,
  laestabOf,
  SCHOOL_STATUSES,
  searchTextOf,
  showUrn,
  sortedName,
  STATUS_WORDS,
  type School,
  type SchoolStatus,
} from './school.ts'
export { getSchool, getSchoolToChange } from './get-school.ts'
export { findSchoolByUrn } from './school-store.ts'
export { mayKeepRegister, mayKeepSchool, maySeeSchool, requireSight, sightOf } from './school-policy.ts'
export {
  answersFor,
  isMaintained,
  phaseOfSchool,
  saysWhoAnswers,
  typeOfSchool,
  type AnswersFor,
} from './school-rules.ts'
export { crumbsTo } from './crumbs.ts'
export { idsOfHistory, listSchoolLinks, type SchoolLink } from './school-links-store.ts'
export { addressOfList } from './list/school-filter.ts'
export { findSchoolsLike, plainQuery, type SchoolFound } from './list/school-search.ts'
export { findTypedSchools, listSchoolsById, type TypedSchool } from './list/typed-schools.ts'
export { countsAsRecognised, type Group, type Membership } from './groups/group.ts'
export { whyGroupCannotBeSo, type GroupLimits, type SchoolInGroups } from './groups/group-rules.ts'
export { withTheirGroups } from './groups/schools-in-groups.ts'
export { addGroup } from './groups/add-group.ts'
export { addMember } from './groups/add-member.ts'
export { endMembership } from './groups/end-membership.ts'
export { marksOn } from './marks/mark.ts'
export { endMark, markSchool } from './marks/mark-school.ts'
export { listMarks } from './marks/mark-store.ts'
export { marksSchoolPanel } from './marks/marks-panel.tsx'
export { addPresence } from './presences/add-presence.ts'
export { getGroup } from './groups/get-group.ts'
export { findGroupKind, kindName, listKindsOfGroup } from './groups/group-kinds.ts'
export { listGroups, listGroupsOfSchool, listMembers } from './groups/group-store.ts'
export { afterSchoolByName, isOverseenBy } from './overseen-store.ts'
export { countsToday, schoolsInGroup } from './groups-in-query.ts'
export { isWatchedBy, listWatched } from './watching/watch-store.ts'
export { watchSchool } from './watching/watch-school.ts'
