import type { Look } from '#work/work.ts'
import { maySeeFlag, maySeeFlags } from './flag-policy.ts'
import { flagsOfSchool } from './school-flags.tsx'
import type { FlagRead } from './flag-words.ts'

/** What figures showed of a school once: by which trigger of the model, in the figures of which year. */
export type FlagOnce = { trigger: string; year: number }

/** The same as it is read today: with its reasoning as long as it is noticed still. */
export type FlagReadOnce = { name: string; year: number; still: FlagRead | undefined }

/** RO-91, RO-92. What figures showed once, for whoever may see what they show of the school; undefined for everybody else, and of a trigger that the model no longer has. */
export async function readFlagOnce(
  look: Look,
  schoolId: string,
  { trigger: id, year }: FlagOnce,
): Promise<FlagReadOnce | undefined> {
  const trigger = look.model.triggers?.of.find((each) => each.id === id)
  if (!trigger || !maySeeFlags(look, schoolId) || !maySeeFlag(look, schoolId, trigger)) return undefined
  const still = (await flagsOfSchool(look, schoolId)).find(({ flag }) => flag.trigger === id && flag.year === year)
  return { name: trigger.name, year, still }
}

/** What another room says of what figures show at a school: what was asked because of it, and the way to ask. */
export type SaidOfFlags = {
  of: readonly (FlagOnce & { text: string; href: string; stands: string })[]
  ask: { text: string; hrefOf: (trigger: string) => string } | undefined
}

/** The same for whoever reads the page of a school's flags. */
export type SayOfFlags = (look: Look, schoolId: string) => Promise<SaidOfFlags>

/** What several rooms say beside what figures show, one after the other; of the ways to ask the first that there is. */
export const besideFlags =
  (...rooms: readonly SayOfFlags[]): SayOfFlags =>
  async (look, schoolId) => {
    const said: SaidOfFlags[] = []
    for (const room of rooms) said.push(await room(look, schoolId))
    return { of: said.flatMap(({ of }) => of), ask: said.find(({ ask }) => ask)?.ask }
  }
