import { NotTaken, Undeliverable } from './post.ts'

type Answer = { code?: string; command?: string; responseCode?: number; response?: string }

/** What a mail server's refusal means for the message, in plain words. What is wrong with our own settings passes when they are mended. */
export function asFailure(error: unknown): Undeliverable | NotTaken {
  const answer = error as Answer
  const { responseCode = 0, command = '' } = answer
  const isForGood = responseCode >= 500 && responseCode < 600
  if (answer.code === 'EENVELOPE' && command === 'API')
    return new Undeliverable('The address is not one that mail can be sent to.')
  if (command === 'RCPT TO' && isForGood) return new Undeliverable(sayRefusal(answer))
  if (command === 'DATA' && isForGood)
    return new Undeliverable(`The mail server would not take the message${asCode(answer)}.`)
  return new NotTaken(sayProblem(answer))
}

function sayRefusal(answer: Answer): string {
  const enhanced = enhancedCodeOf(answer) ?? ''
  if (/^5\.2\.2/.test(enhanced) || answer.responseCode === 552) return `The mailbox is full${asCode(answer)}.`
  if (/^5\.7\./.test(enhanced)) return `The receiver's mail server does not let our messages in${asCode(answer)}.`
  return `There is no such address${asCode(answer)}.`
}

function sayProblem(answer: Answer): string {
  if (answer.code === 'EAUTH') return `The mail server did not accept our name and password${asCode(answer)}.`
  if (answer.command === 'MAIL FROM') return `The mail server did not accept our own address${asCode(answer)}.`
  if (answer.code === 'ETLS') return 'No safe connection to the mail server could be made.'
  if ((answer.responseCode ?? 0) > 0) return `The mail server asked us to come back later${asCode(answer)}.`
  return 'The mail server could not be reached.'
}

/** The number alone: what a server says beside it may name people. */
function asCode(answer: Answer): string {
  const codes = [answer.responseCode, enhancedCodeOf(answer)].filter(Boolean)
  return codes.length > 0 ? ` (${codes.join(' ')})` : ''
}

function enhancedCodeOf({ response }: Answer): string | undefined {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
}
