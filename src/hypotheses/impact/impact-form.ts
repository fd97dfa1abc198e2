import { z } from 'zod'
import { cleanText } from '#shared/clean-text.ts'
import type { TypedImpact } from './impact.ts'

const LONGEST = 500

/** Of each line on the page what it achieved, under `says.<key>`; and one more, under `ownTitle` and `says.own`. */
export const impactForm = z.record(z.string(), z.string()).transform((answers, context): TypedImpact[] => {
  const textIn = (name: string) => {
    const text = cleanText(answers[name] ?? '').trim()
    if (text.length > LONGEST)
      context.addIssue({ code: 'custom', path: [name], message: 'Write it in 500 characters or fewer' })
    return text
  }
  const lines = Object.keys(answers).flatMap((name): TypedImpact[] => {
    const key = /^says\.((?:action|intervention|programme|own)\.[0-9a-f-]{36})$/.exec(name)?.[1]
    return key ? [{ key, says: textIn(name), title: undefined }] : []
  })
  const [title, says] = [textIn('ownTitle'), textIn('says.own')]
  if (says !== '' && title === '')
    context.addIssue({ code: 'custom', path: ['ownTitle'], message: 'Say what it was that made a difference' })
  if (title !== '' && says === '')
    context.addIssue({ code: 'custom', path: ['says.own'], message: 'Say what difference it made' })
  return title === '' || says === '' ? lines : [...lines, { key: 'own', says, title }]
})
