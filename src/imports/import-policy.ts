import { requireThat, type Look } from '#work/work.ts'

/** Whoever loads the service's figures and files. Over some schools only is not enough: a file concerns them all. */
export function mayLoadData(look: Look): boolean {
  return look.reach('load-data').everything
}

/** Throws NotAllowed for those who may not load data. */
export function requireLoadData(look: Look): void {
  requireThat(mayLoadData(look), look, 'load data')
}
