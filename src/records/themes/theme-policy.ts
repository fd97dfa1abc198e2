import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who sets the themes of a year: whoever says how the service runs. */
export const maySetThemes = (look: Look) => look.reach('keep-model').everything

/** Who reads what was found under them: those who make visits and those who answer for the service, each over their own schools. */
export const mayReadThemes = (look: Look) =>
  maySetThemes(look) ||
  (isAnywhere(look.reach('read-records')) && (isAnywhere(look.reach('write')) || isAnywhere(look.reach('see-reports'))))
