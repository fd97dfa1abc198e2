import type { Look } from '#work/work.ts'

/** Who may see what the service wrote to people: whoever keeps the service's settings. */
export function maySeeMessages(look: Look): boolean {
  return look.reach('keep-service').everything
}
