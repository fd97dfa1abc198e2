import type { Look } from '#work/work.ts'
import { isHeldOn, type HeldRole } from '../held-role.ts'
import { ADVISING_KINDS } from '../people-policy.ts'
import { listRolesIn } from '../role/held-role-store.ts'

/** Who is whose adviser today. */
export type Adviser = {
  schoolId: string
  personId: string
  name: string
  role: string
  /** True where the model wants one per school: the link adviser, the second contact. */
  isOnePerSchool: boolean
  startedOn: HeldRole['startedOn']
  standing: HeldRole['standing']
}

/** SH-74, NF-15, WI-15, WI-30. Those who are named for schools today: first those of whom every school has one. */
export async function listAdvisersOf(look: Look, schoolIds: readonly string[]): Promise<Adviser[]> {
  const wanted = new Set(schoolIds)
  const held = (await listRolesIn(look, [...wanted])).filter(
    (each) => ADVISING_KINDS.includes(each.kind) && isHeldOn(each, look.today),
  )
  const isOne = (role: string) => look.model.roles.some(({ id, onePerSchool }) => id === role && onePerSchool)
  return held
    .flatMap((each) =>
      each.schoolIds
        .filter((schoolId) => wanted.has(schoolId))
        .map((schoolId) => ({
          schoolId,
          personId: each.personId,
          name: each.personName,
          role: each.role,
          isOnePerSchool: isOne(each.role),
          startedOn: each.startedOn,
          standing: each.standing,
        })),
    )
    .sort((one, other) => Number(other.isOnePerSchool) - Number(one.isOnePerSchool))
}

/** How to reach several people: only those who have given it. */
export async function listAddresses(look: Look, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, { email: string | null; telephone: string | null }>()
  const rows = await look.db
    .selectFrom('people')
    .select(['id', 'email', 'telephone'])
    .where('id', 'in', [...new Set(personIds)])
    .execute()
  return new Map(rows.map(({ id, email, telephone }) => [id, { email, telephone }]))
}
