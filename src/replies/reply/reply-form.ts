import { z } from 'zod'
import { MARK_KINDS } from '../reply.ts'
import { placeOf, type TypedLine, type TypedReply } from './typed-reply.ts'

/** In characters. */
export const LONGEST_MARK = 2000

/** Reads `says.<section>.<line>`, `kind.…` and `was.…` of whatever lines were on the page. */
export const keepReplyForm = z.record(z.string(), z.string()).transform((answers, context): TypedReply => {
  const one = (name: string) => (answers[name] ?? '').replaceAll('\r\n', '\n')
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const lines = Object.keys(answers).flatMap((name): TypedLine[] => {
    const [, section, number] = /^says\.([a-z0-9_-]{1,80})\.(\d{1,5})$/.exec(name) ?? []
    if (section === undefined || number === undefined) return []
    const line = Number(number)
    const says = one(name).trim()
    const kind = MARK_KINDS.find((each) => each === one(`kind.${section}.${line}`))
    const field = placeOf({ section, line })
    if (says.length > LONGEST_MARK)
      refuse(field, `Write 2,000 characters or fewer under a line; this has ${says.length}`)
    if (says !== '' && !kind) refuse(field, 'Say whether a fact is wrong, or you see it differently')
    return [{ section, line, kind, says, was: one(`was.${section}.${line}`) }]
  })
  const says = one('says').trim()
  if (says.length > LONGEST_MARK) refuse('says', `Write 2,000 characters or fewer; this has ${says.length}`)
  return { lines, says, wasSays: one('was') }
})

const ANSWER = z.enum(['accurate', 'marked'], {
  error: 'Press “Accurate as it stands”, or send what you marked',
})

/** The same, with the answer that is sent with it. */
export const sendReplyForm = z.record(z.string(), z.string()).transform((answers, context) => {
  const typed = keepReplyForm.safeParse(answers)
  const answer = ANSWER.safeParse(answers.answer)
  for (const { path, message } of [...(typed.error?.issues ?? []), ...(answer.error?.issues ?? [])])
    context.addIssue({ code: 'custom', path: path.length > 0 ? [...path] : ['answer'], message })
  if (!typed.success || !answer.success) return z.NEVER
  return { typed: typed.data, answer: answer.data }
})
