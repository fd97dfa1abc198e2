import type { NeedLine } from '#need/index.ts'

/** Words with where they lead, for those who may go there. */
export type Told = { says: string; href?: string | undefined }

/** A school that worries the service, and why: its need, its case, notices to it, what intervenes and who acts there. */
export type Worry = {
  schoolId: string
  schoolName: string
  need: Pick<NeedLine, 'category' | 'level' | 'startsOn' | 'moved'> | undefined
  why: readonly Told[]
}

/** What the service gives a school that worries it: who leads there, days, money, the plan, and what comes next. */
export type Given = {
  people: string | undefined
  /** In half-days, of this school year. */
  days: { due: number; allocated: number; booked: number; held: number } | undefined
  /** Drawn from the funds of this year. */
  pence: number | undefined
  plan: Told | undefined
  next: string | undefined
}

/** Something that worries of one school, as a room knows it. */
export type Reason = Told & { schoolId: string; schoolName: string }

/**
 * Schools that worry, each once: first by how much they need, then by how much else there is, then by name. Those in need come in their
 * own order already.
 */
export function worriesFrom(needs: readonly NeedLine[], reasons: readonly Reason[]): Worry[] {
  const found = new Map<string, Worry>(
    needs.map((need) => [need.id, { schoolId: need.id, schoolName: need.name, need, why: [] }]),
  )
  for (const { schoolId, schoolName, says, href } of reasons) {
    const before = found.get(schoolId) ?? { schoolId, schoolName, need: undefined, why: [] }
    found.set(schoolId, { ...before, why: [...before.why, { says, href }] })
  }
  const place = new Map(
    needs.map(({ category, level }, at) => [`${category} ${level}`, at]).reverse() as [string, number][],
  )
  const placeOf = ({ need }: Worry) => (need ? (place.get(`${need.category} ${need.level}`) ?? 0) : Infinity)
  return [...found.values()].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)]
    if (first !== second) return first < second ? -1 : 1
    return other.why.length - one.why.length || one.schoolName.localeCompare(other.schoolName, 'en')
  })
}

/** '6 schools worry the service'; undefined where none does. */
export function saysWorries(count: number): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? 'One school worries the service' : `${count.toLocaleString('en-GB')} schools worry the service`
}
