import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'

const NAME_IT = 'Enter a name for this device'
const LONGEST_NAME = 60

/** What is said of a device that is switched on. The passphrase is not among it: it stays on the device. */
export const switchOnForm = z.object({
  name: z
    .string({ error: NAME_IT })
    .transform((name) => cleanText(name).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, NAME_IT).max(LONGEST_NAME, `Name it in ${LONGEST_NAME} characters or fewer`)),
})
