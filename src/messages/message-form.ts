import { z } from 'zod'

/** Why a message comes back, in plain words. */
export const RETURN_REASONS = [
  'There is no such address.',
  'The mailbox is full.',
  "The receiver's mail server does not let our messages in.",
  'The person has left.',
] as const

export const cameBackForm = z.object({
  because: z.enum(RETURN_REASONS, 'Say why it came back.'),
})
