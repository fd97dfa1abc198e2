import type { Role, ServiceModel, ServiceText } from '#model/index.ts'
import { listHoldersToday, maySeePeople } from '#people/index.ts'
import type { Look } from '#work/work.ts'

/** How many hold a role today, and the first of them by name for whoever reads the list of people. */
export type HoldersToday = { count: number; names: readonly string[] }

/** One kind of provider of support, with the roles that it is made of. */
export type Provider = {
  id: string
  name: string
  /** There where it is the teams that act together at one school. */
  teams: true | undefined
  roles: readonly { role: Role; holders: HoldersToday }[]
}

/** How many names of a role stand on the page. */
const NAMES = 12

/** SH-92. The kinds of provider of a model, with who holds their roles today. Names are for those who read the list of people. */
export async function listProviders(look: Look, model: ServiceModel, { providers }: ServiceText): Promise<Provider[]> {
  const wanted = [...new Set(providers.flatMap(({ roles }) => roles))]
  const holders = new Map((await listHoldersToday(look, wanted, NAMES)).map((each) => [each.role, each]))
  const seesNames = maySeePeople(look)
  return providers.map(({ id, name, teams, roles }) => ({
    id,
    name,
    teams,
    roles: roles.flatMap((wantedRole) => {
      const role = model.roles.find((each) => each.id === wantedRole)
      if (!role) return []
      const { count = 0, names = [] } = holders.get(wantedRole) ?? {}
      return [{ role, holders: { count, names: seesNames ? names : [] } }]
    }),
  }))
}
