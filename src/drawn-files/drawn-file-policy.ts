import { requireThat, type Look } from '#work/work.ts'

/** Who draws out what is held of somebody: only who keeps the files of the whole service. */
export const mayDrawFiles = (look: Look) => look.reach('keep-files').everything

/** Throws NotAllowed. */
export function requireDraw(look: Look): void {
  requireThat(mayDrawFiles(look), look, 'draw out what is held of somebody')
}
