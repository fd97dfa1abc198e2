/** XX-04. The kinds of user that the product knows; each role of a model is of one kind. */
export const KINDS_OF_USER = [
  'service-administrator',
  'head-of-service',
  'adviser',
  'consultant-head',
  'data-officer',
  'group-lead',
  'headteacher',
  'senior-leader',
  'chair-of-governors',
  'nominated-governor',
  'governor',
  'clerk',
  'governance-group-member',
  'responsible-body-officer',
  'other-team-officer',
  'business-manager',
] as const

/** One of the kinds of user; policies ask for powers, never for a kind. */
export type KindOfUser = (typeof KINDS_OF_USER)[number]
