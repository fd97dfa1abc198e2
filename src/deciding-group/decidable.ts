import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Outcome } from './meeting.ts'

/** What an item of an agenda is about: something that another room holds. */
export type About = { kind: string; id: string }

/** A decision as the room is told of it that holds what was decided on. */
export type Decided = { itemId: string; outcome: Outcome; decidedOn: PlainDate }

/** A kind of thing of another room on which the body decides: a priority, a partner from outside. */
export type Decidable = {
  /** Lower case with hyphens, one of its own among all rooms. */
  kind: string
  /** What one is called on an agenda. */
  name: (model: ServiceModel) => string
  /** The matter of the model that only the body decides, where it is one: while the body is short it waits. */
  matter: (model: ServiceModel) => string | null
  /** What waits for a decision. */
  listWaiting: (look: Look) => Promise<readonly { id: string; title: string }[]>
  /** What one is called and where it stands; undefined where whoever looks may not know of it. */
  find: (look: Look, id: string) => Promise<{ title: string; href: string } | undefined>
  /** The schools that gain by it: the votes of their heads do not count. */
  listGaining: (look: Look, id: string) => Promise<readonly { id: string; name: string }[]>
  /** What stands against voting on it and deciding it, all at once. The room holds the thing until the deed ends. */
  whyNotYet: (work: Work, id: string) => Promise<readonly Finding[]>
  /** What follows in the room from what was decided, within the same deed. */
  follow: (work: Work, id: string, decided: Decided) => Promise<void>
}

const taught = new Map<string, Decidable>()

/** Adds kinds of things on which the body decides. */
export function learnDecidable(...kinds: readonly Decidable[]): void {
  for (const each of kinds) taught.set(each.kind, each)
}

/** The kind of thing that an item is about; undefined where it is about none, or its room is not there. */
export const decidableOf = (about: Pick<About, 'kind'> | null): Decidable | undefined =>
  about ? taught.get(about.kind) : undefined

/** What waits for a decision in every room, as an agenda offers it: `kind:id` and its name. */
export async function listDecidable(look: Look): Promise<{ value: string; label: string }[]> {
  const found: { value: string; label: string }[] = []
  for (const each of taught.values()) {
    for (const { id, title } of await each.listWaiting(look))
      found.push({ value: `${each.kind}:${id}`, label: `${each.name(look.model)}: ${title}` })
  }
  return found
}

/** Reads `kind:id`; null where it is none. */
export function aboutFrom(text: string | null): About | null {
  const [kind = '', id = ''] = (text ?? '').split(':')
  return taught.has(kind) && isId(id) ? { kind, id } : null
}
