import { requireThat, type Look } from '#work/work.ts'

/** Who disposes of what is past its date: only who keeps the files of the whole service. */
export const mayDispose = (look: Look) => look.reach('keep-files').everything

/** Throws NotAllowed. */
export function requireDispose(look: Look): void {
  requireThat(mayDispose(look), look, 'dispose of what is past its date')
}
