import { z } from 'zod'
import { answersIn } from '#web/answers.ts'

const CHOICES = ['digest', 'reminder'] as const

/** What somebody wants to be sent: what is not ticked is not sent. */
export const messagesForm = z.object({
  wanted: z
    .string()
    .default('')
    .transform(answersIn)
    .pipe(z.array(z.enum(CHOICES, 'Tick what you want to be sent, or nothing.')).max(CHOICES.length)),
})
export type WantedMessages = z.infer<typeof messagesForm>
