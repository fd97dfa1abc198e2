import { z } from 'zod'
import { newPasswordForm } from '#access/index.ts'

const text = (what: string, most = 200) =>
  z.string({ error: what }).trim().min(1, what).max(most, `Use ${most} characters or fewer`)

/** What is asked before there is a service. */
export const setUpForm = z.object({
  model: text('Choose a model'),
  modelText: z.string().optional(),
  name: text('Enter the name of the service'),
  laCodes: z
    .string()
    .default('')
    .transform((codes) => codes.split(/[\s,;]+/).filter((code) => code !== ''))
    .pipe(
      z
        .array(z.string().regex(/^\d{3}$/, 'Enter the codes as three figures each, for example 984, 926'))
        .max(200, 'Enter 200 codes or fewer'),
    ),
  administratorName: text('Enter your name'),
  email: text('Enter your email address', 320).pipe(
    z.email('Enter an email address in the right form, such as name@example.org').toLowerCase(),
  ),
  password: newPasswordForm.shape.password,
})

export type SetUp = z.output<typeof setUpForm>
