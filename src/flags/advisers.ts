import type { ServiceModel } from '#model/index.ts'

/** The roles of which every school has one: whose schools a list is narrowed to. */
export const rolesWithOnePerSchool = ({ roles }: ServiceModel): string[] =>
  roles.filter(({ onePerSchool }) => onePerSchool).map(({ id }) => id)
