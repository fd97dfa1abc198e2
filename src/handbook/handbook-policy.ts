import type { Look } from '#work/work.ts'

/** Models are kept, compared and adopted by whoever keeps the model or the service, for all of it. */
export function mayKeepModel(look: Look): boolean {
  return look.reach('keep-model').everything || look.reach('keep-service').everything
}
