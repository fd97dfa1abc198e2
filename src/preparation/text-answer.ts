import { z } from 'zod'

/** What a keyboard cannot have meant, and the database cannot hold. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A text without what cannot be seen, and with no space around it. */
export const cleanText = (text: string) => text.replaceAll('\r\n', '\n').replace(UNSEEN, '').trim()

/** A text that must be there. `what` finishes "Enter …". */
export const aText = (what: string, longest: number) =>
  z
    .string({ error: `Enter ${what}` })
    .transform(cleanText)
    .refine((text) => text !== '', { error: `Enter ${what}`, abort: true })
    .refine((text) => text.length <= longest, `Enter ${what} in ${longest.toLocaleString('en-GB')} characters or fewer`)

/** A text that may be left out: null then. */
export const anyText = (what: string, longest: number) =>
  z
    .string({ error: `Enter ${what}` })
    .optional()
    .transform((text) => cleanText(text ?? ''))
    .refine((text) => text.length <= longest, `Enter ${what} in ${longest.toLocaleString('en-GB')} characters or fewer`)
    .transform((text) => (text === '' ? null : text))

/** The state that a form was made from. */
export const aRevision = z.coerce.number({ error: 'Load the page again and send it once more' }).int()
