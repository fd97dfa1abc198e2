import { z } from 'zod'
import { anAddressToSignIn } from '#access/index.ts'

/** What is asked of somebody who has forgotten their password. */
export const forgottenForm = z.object({
  email: anAddressToSignIn.refine(
    (address) => /^[^\s@]+@[^\s@]+$/.test(address),
    'Enter an email address in the right form, such as name@example.org',
  ),
})
