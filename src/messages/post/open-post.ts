import { notifyPost } from './notify-post.ts'
import type { Post } from './post.ts'
import { isLoopback, smtpPost } from './smtp-post.ts'

/** What the settings say of how messages leave. */
export type PostSettings = {
  smtpUrl: string | undefined
  /** The address from which messages come. */
  mailFrom: string | undefined
  notifyKey: string | undefined
  notifyTemplate: string | undefined
}

/**
 * The way on which messages leave; undefined where none is set, and they wait. Out of a demonstration nothing leaves but to a mail
 * server on this very machine.
 */
export function openPost(
  settings: PostSettings,
  isDemonstration: boolean,
  say: (line: string) => void,
): Post | undefined {
  const { smtpUrl, mailFrom, notifyKey, notifyTemplate } = settings
  if (isDemonstration && !(smtpUrl && isLoopback(new URL(smtpUrl).hostname))) {
    if (smtpUrl || notifyKey)
      say('This is a demonstration: it sends messages to a mail server on this machine only, so that none leave.')
    return undefined
  }
  if (smtpUrl && mailFrom) return smtpPost(smtpUrl, mailFrom)
  if (notifyKey && notifyTemplate) return notifyPost({ key: notifyKey, template: notifyTemplate })
  return undefined
}
