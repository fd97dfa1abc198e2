import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who may read records of a school before the school does, to check them. */
export const mayCheck = (look: Look, { schoolId }: { schoolId: string }) => isWithin(look.reach('check'), schoolId)

/** Whoever checks records anywhere, in a service whose model asks for checks. */
export const mayCheckAnything = (look: Look) =>
  isAnywhere(look.reach('check')) && look.model.visitTypes.some(({ record }) => record.checkedBy)
