import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'

/** What a journey takes with it from where it began (NF-47): a visit, an item of its agenda, an action. */
export const CARRIED = ['visit', 'item', 'action'] as const

/** The same as a part of an address; what has not the shape of one is left behind. */
export function carriedIn(answers: Answers): string {
  const given = [
    ...(isId(answers.visit ?? '') ? [['visit', answers.visit ?? '']] : []),
    ...(/^[a-z][a-z0-9-]{0,99}$/.test(answers.item ?? '') ? [['item', answers.item ?? '']] : []),
    ...(isId(answers.action ?? '') ? [['action', answers.action ?? '']] : []),
  ]
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}
