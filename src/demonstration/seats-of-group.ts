import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { headOf } from './held-on.ts'
import type { MadePerson, MadePost, MadeSchool, Making } from './making.ts'

/** Somebody who is to sit on the body that decides, in which seat and with which roles. */
export type Seat = {
  person: MadePerson
  seat: string
  phase: string | null
  meetsStandard: boolean
  roles: readonly string[]
}

/** Who sits there by the rule of the model: heads of each phase in turn, one of each whose school is of the standard, and one for each seat beside them. */
export function seatsOf(
  { model, today }: Making,
  open: readonly MadeSchool[],
  posts: readonly MadePost[],
  on: PlainDate,
): Seat[] {
  const rule = model.decidingGroup
  if (!rule) return []
  const taken = new Set<string>()
  const take = (person: MadePerson | undefined): MadePerson | undefined => {
    if (!person || taken.has(person.id)) return undefined
    taken.add(person.id)
    return person
  }
  /** Leads the school on that day and today. */
  const staying = (school: MadeSchool) => {
    const head = headOf(posts, school, on)
    return head && headOf(posts, school, today)?.id === head.id ? head : undefined
  }
  const heads: Seat[] = []
  const rounds = Math.ceil(rule.heads.least / rule.delegates.phases.length) + 1
  for (let round = 0; round < rounds; round += 1)
    for (const phase of rule.delegates.phases) {
      if (heads.length >= rule.heads.least + 1) break
      const person = open
        .filter((school) => school.phase === phase)
        .map(staying)
        .find((each) => each && !taken.has(each.id))
      const head = take(person)
      if (head) heads.push({ person: head, seat: 'head', phase, meetsStandard: round === 0, roles: [] })
    }
  const beside = rule.seats
    .filter(({ amongHeads }) => !amongHeads)
    .flatMap(({ id, roles = [], phases }) =>
      (phases ?? [null]).flatMap((phase): Seat[] => {
        const holds = (post: MadePost) =>
          roles.includes(post.role.id) && coversDay(post, on) && coversDay(post, today) && !taken.has(post.person.id)
        const person = take(posts.find(holds)?.person)
        return person ? [{ person, seat: id, phase, meetsStandard: false, roles }] : []
      }),
    )
  return heads.length < rule.heads.least ? [] : [...heads, ...beside]
}
