import type { Look } from '#work/work.ts'

/** What the whole service bears, whoever keeps the service changes. */
export const mayKeepCrest = (look: Look) => look.reach('keep-service').everything
