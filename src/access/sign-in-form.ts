import { z } from 'zod'
import { SHORTEST_PASSWORD } from './passwords.ts'

/** The address that somebody signs in with. */
export const anAddressToSignIn = z
  .string({ error: 'Enter your email address' })
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(320, 'That email address is too long')
  // A null character can be nobody's, and cannot be asked for.
  .transform((address) => address.replaceAll('\u0000', ''))

export const signInForm = z.object({
  email: anAddressToSignIn,
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(1000, 'That password is too long'),
  next: z.string().optional(),
})

export const codeForm = z.object({
  code: z
    .string({ error: 'Enter the six figures' })
    .transform((code) => code.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the six figures that your authenticator shows')),
  key: z.string().optional(),
})

export const newPasswordForm = z.object({
  password: z
    .string({ error: 'Choose a password' })
    .min(
      SHORTEST_PASSWORD,
      `Choose a password of ${SHORTEST_PASSWORD} characters or more; three words are easy to remember`,
    )
    .max(200, 'Choose a password of 200 characters or fewer'),
})

/** Only a place of our own: an address with a host would send people elsewhere after they sign in. */
export function placeToGo(next: string | undefined): string {
  return next && /^\/(?!\/|\\)/.test(next) ? next : '/'
}
