import { sql } from 'kysely'
import { flagCountsOf } from '#flags/index.ts'
import { categoryNameOf, maySeeNeed, needsOn } from '#need/index.ts'
import { isHeldOn, listHoldersAt, listRolesOf } from '#people/index.ts'
import { countsToday } from '#schools/index.ts'
import { isStale, listOffersOnHand, stemsOf } from '#strengths/index.ts'
import type { Look } from '#work/work.ts'
import { isTheSame, type Giver, type GiverPerson, type Spot, type Wanted } from './fit.ts'
import { getBrokeringRule } from './help-policy.ts'
import { listAsking } from './need-store.ts'
import type { HelpNeed } from './help.ts'

type Place = { communityId: string | undefined; communityName: string | undefined; spot: Spot | undefined }

/** In which community each of some schools is today, and where it lies. */
async function placesOf(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  const kind = look.model.strengths?.group ?? ''
  const { rows } = await sql<{
    id: string
    groupId: string | null
    name: string | null
    easting: number | null
    northing: number | null
  }>`
    select distinct on (s.id) s.id, c.id as "groupId", c.name, s.easting, s.northing from schools s
    left join (
      select m.school_id, g.id, g.name from group_memberships m join groups g on g.authority_id = m.authority_id and g.id = m.group_id
      where g.kind = ${kind} and ${countsToday(look)}
    ) c on c.school_id = s.id
    where s.id = any (${[...new Set(schoolIds)]}::uuid[]) order by s.id, c.name, c.id`.execute(look.db)
  return new Map(
    rows.map(({ id, groupId, name, easting, northing }) => [
      id,
      {
        communityId: groupId ?? undefined,
        communityName: name ?? undefined,
        spot: easting !== null && northing !== null ? { easting, northing } : undefined,
      },
    ]),
  )
}

/** Who leads each of some schools, with all roles that they hold today. */
async function peopleOf(look: Look, schoolIds: readonly string[]): Promise<ReadonlyMap<string, GiverPerson[]>> {
  const heads = await listHoldersAt(look, schoolIds, getBrokeringRule(look).agreed.roles)
  const held = await listRolesOf(look, [...new Set(heads.map(({ personId }) => personId))])
  const rolesOf = new Map<string, Set<string>>()
  for (const each of held)
    if (isHeldOn(each, look.today)) rolesOf.set(each.personId, (rolesOf.get(each.personId) ?? new Set()).add(each.role))
  const found = new Map<string, GiverPerson[]>()
  for (const { personId, name, schoolId } of heads) {
    const before = found.get(schoolId) ?? []
    if (before.some((each) => each.personId === personId)) continue
    found.set(schoolId, [...before, { personId, name, roles: [...(rolesOf.get(personId) ?? [])] }])
  }
  return found
}

/** What some schools ask for themselves, as far as somebody may know of it. */
async function askedBy(look: Look, schoolIds: readonly string[]) {
  const asked = await listAsking(look, schoolIds)
  const stems = await stemsOf(
    look,
    asked.map(({ title }) => title),
  )
  const found = new Map<string, { aspect: string; stems: readonly string[] }[]>()
  for (const [at, { schoolId, aspect }] of asked.entries())
    found.set(schoolId, [...(found.get(schoolId) ?? []), { aspect, stems: stems[at] ?? [] }])
  return found
}

/** All that is offered, with what tells whether it fits: of the giver’s own risk only what the person may know. */
export async function gatherGivers(look: Look, only?: readonly string[]): Promise<Giver[]> {
  const rule = look.model.strengths
  if (!rule) return []
  const offers = await listOffersOnHand(look, only ? { ids: only } : {})
  const schoolIds = [...new Set(offers.flatMap(({ schoolId }) => schoolId ?? []))]
  const open = schoolIds.filter((id) => maySeeNeed(look, id))
  const [places, people, needs, flags, asking] = await Promise.all([
    placesOf(look, schoolIds),
    peopleOf(look, schoolIds),
    needsOn(look, open, look.today),
    flagCountsOf(look, schoolIds),
    askedBy(look, schoolIds),
  ])
  return offers.map(({ schoolId, schoolName, easting: _e, northing: _n, marks: _m, ...offer }) => {
    const place = schoolId ? places.get(schoolId) : undefined
    const need = schoolId ? needs.get(schoolId) : undefined
    return {
      ...offer,
      ...{ schoolId, schoolName: schoolName ?? 'The service itself' },
      ...{ communityId: place?.communityId, communityName: place?.communityName, spot: place?.spot },
      aspectName: rule.aspects.find(({ id }) => id === offer.aspect)?.name ?? offer.aspect,
      isStale: isStale(rule, offer, look.today),
      people: (schoolId && people.get(schoolId)) || [],
      risk: need && need.category !== look.model.need?.start ? categoryNameOf(look, need) : undefined,
      flags: (schoolId && flags.get(schoolId)) || 0,
      asksToo: ((schoolId && asking.get(schoolId)) || []).some((asked) => isTheSame(asked, offer)),
    }
  })
}

/** What some needs look for. */
export async function wantedOf(look: Look, needs: readonly HelpNeed[]): Promise<Wanted[]> {
  const { kinds } = getBrokeringRule(look)
  const [places, stems] = [
    await placesOf(
      look,
      needs.map(({ schoolId }) => schoolId),
    ),
    await stemsOf(
      look,
      needs.map(({ title }) => title),
    ),
  ]
  return needs.map(({ id, schoolId, halfDays, aspect, strengthId, kind: of }, at) => {
    const kind = kinds.find((each) => each.id === of)
    return {
      ...{ id, schoolId, halfDays, aspect, strengthId, stems: stems[at] ?? [] },
      ...{ communityId: places.get(schoolId)?.communityId, spot: places.get(schoolId)?.spot },
      ...{ through: kind?.through ?? [], given: kind?.given ?? [] },
    }
  })
}
