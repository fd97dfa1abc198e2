import type { KindOfUser, ServiceModel } from '#model/index.ts'

/** Of whom the team is made where a model does not say. */
const TEAM_KINDS: readonly KindOfUser[] = [
  'head-of-service',
  'adviser',
  'consultant-head',
  'data-officer',
  'group-lead',
  'business-manager',
]
const GOVERNOR_KINDS: readonly KindOfUser[] = ['chair-of-governors', 'nominated-governor', 'governor']

const ofKinds = ({ roles }: ServiceModel, kinds: readonly KindOfUser[]) =>
  roles.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)

/** ES-03. The roles whose holders are all the members of the team. */
export const teamRoles = (model: ServiceModel): readonly string[] =>
  model.consultation?.team.roles ?? ofKinds(model, TEAM_KINDS)

/** ES-66. The roles at a school that say what the school thinks. */
export const schoolRoles = (model: ServiceModel): readonly string[] =>
  model.consultation?.schools.roles ?? ofKinds(model, ['headteacher'])

/** ES-02. The roles at a school to which information on a proposed model is sent. */
export const sheetRoles = (model: ServiceModel): readonly string[] =>
  model.consultation?.sheet.roles ?? ofKinds(model, ['headteacher', ...GOVERNOR_KINDS])

/** ES-05. The roles at a school to which the final model is sent. */
export const publishedRoles = (model: ServiceModel): readonly string[] =>
  model.consultation?.published.roles ?? ofKinds(model, ['headteacher'])
