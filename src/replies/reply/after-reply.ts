import { andList, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showMoment } from '#shared/show-date.ts'

type About = {
  model: ServiceModel
  type: VisitType
  authorName: string
  issuedAt: Date | null
  /** By when it is answered and issued. */
  issueBy: PlainDate | undefined
  /** To whom it goes besides whoever replies, by their roles. */
  goesTo: readonly string[]
}

/** What pressing “Accurate as it stands” does, by the model, for whoever is about to. */
export function accurateDoes({ model, type, authorName, issuedAt, issueBy, goesTo }: About): string {
  const called = word(model, 'record')
  if (issuedAt)
    return `The ${called} was issued already: your word that it is accurate is attached to it, and nothing else changes.`
  const to = `goes to you${goesTo.length > 0 ? ` and ${andList(goesTo)}` : ''}`
  return type.record.reply.accurate === 'issued'
    ? `The ${called} is issued at once, as it stands, and ${to}. It can then only be changed by a correction beside it.`
    : `${authorName} issues the ${called} as it stands${issueBy ? `, by ${showDate(issueBy)}` : ''}; then it ${to}.`
}

/** What happens after a reply was sent, for whoever sent it. */
export function afterReply({ outcome, ...about }: About & { outcome: 'accurate' | 'marked' | null }): string {
  const { model, authorName, issuedAt, issueBy, goesTo } = about
  const called = word(model, 'record')
  const to = goesTo.length > 0 ? `to you and ${andList(goesTo)}` : 'to you'
  if (issuedAt) return `The ${called} was issued at ${showMoment(issuedAt)}, ${to}. Nothing more is asked of you.`
  const by = issueBy ? `, by ${showDate(issueBy)}` : ''
  return outcome === 'accurate'
    ? `${authorName} now issues the ${called} as it stands${by}, ${to}. Nothing more is asked of you.`
    : `${authorName} answers each fact that you say is wrong, and then issues the ${called}${by}, ${to}, with your words beside each line that you marked, and what became of it.`
}
