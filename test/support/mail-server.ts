import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mail = { messageId: string; to: string; text: string }

/** What a mail server says to a receiver or a message that it does not take: '550 5.1.1 no such user'. */
type Refusal = string | undefined

export type MailServer = {
  url: string
  /** Every message that was taken, in order; the same one twice where it came twice. */
  mails: Mail[]
  /** Decides for each receiver, and for each message, what is said to it; nothing is a welcome. */
  refuses: { receiver: (address: string) => Refusal; message: (mail: Mail) => Refusal }
  close: () => Promise<void>
}

type Given = {
  /** How long the sender of a message that was kept waits to hear of it, in milliseconds. */
  answersAfter?: () => number
}

/** A real mail server on this machine that keeps what it takes. */
export async function aMailServer({ answersAfter }: Given = {}): Promise<MailServer> {
  const mails: Mail[] = []
  const refuses: MailServer['refuses'] = { receiver: () => undefined, message: () => undefined }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(asError(refuses.receiver(address))),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const messageId = /^message-id:\s*<(.+?)>/im.exec(text)?.[1] ?? ''
        const mail = { messageId, to: session.envelope.rcptTo.map(({ address }) => address).join(), text }
        const refusal = asError(refuses.message(mail))
        if (!refusal) mails.push(mail)
        if (answersAfter) setTimeout(() => done(refusal), answersAfter())
        else done(refusal)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuses,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function asError(refusal: Refusal): Error | undefined {
  if (!refusal) return undefined
  const [code, ...words] = refusal.split(' ')
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) })
}

/** The text of a mail as its reader sees it: quoted-printable undone, one part. */
export function plainText({ text }: Mail): string {
  const [, plain = text] = /content-type: text\/plain[^]*?\r\n\r\n([^]*?)(\r\n--|$)/i.exec(text) ?? []
  const bytes = plain
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}
