import type { Misfit, MisfitKind, MisfitSource } from '#work/misfit.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

const taught = new Map<string, MisfitSource>()

/** Takes in what rooms know not to fit; the application calls it once for all of them. */
export function learnMisfits(...sources: readonly MisfitSource[]): void {
  for (const source of sources) taught.set(source.kind.id, source)
}

/** Who mends what does not fit: those who book visits, keep people or the service, or settle between the two sides. */
export const mayMend = (look: Look) =>
  isAnywhere(look.reach('book')) || isAnywhere(look.reach('keep-people')) || isAnywhere(look.reach('settle'))

/** Who is told on their first page how much there is to mend: those who look after the whole service. */
export const mendsTheService = (look: Look) => look.reach('book').everything || look.reach('keep-people').everything

/** Everything that does not fit and that somebody can mend, kind by kind; a kind of which there is nothing is left out. */
export async function listMisfits(look: Look): Promise<{ kind: MisfitKind; lines: readonly Misfit[] }[]> {
  const all = await Promise.all([...taught.values()].map(async ({ kind, list }) => ({ kind, lines: await list(look) })))
  return all.filter(({ lines }) => lines.length > 0)
}
