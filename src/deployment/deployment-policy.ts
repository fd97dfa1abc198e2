import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/** Proposes who serves whom and adopts it: whoever allocates days to every school. Nobody else sees a proposal before it is told. */
export const mayDeploy = (look: Look): boolean => !!look.model.days && look.reach('allocate-days').everything

/** Throws NotFound for those who may not know of it. */
export function requireDeploy(look: Look): void {
  if (!mayDeploy(look)) throw new NotFound('page', 'who serves whom')
}

/** The roles by which what schools and groups are due is given first: those for whom it can be proposed. */
export function rolesToDeploy({ model }: Pick<Look, 'model'>): string[] {
  return [...new Set((model.days?.due ?? []).flatMap(({ by }) => by[0] ?? []))]
}
