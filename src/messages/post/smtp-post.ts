import { createTransport } from 'nodemailer'
import type { Letter, Post } from './post.ts'
import { asFailure } from './smtp-answers.ts'

const SECONDS = 1000

/** Sends by a mail server. Beyond this machine only over a safe connection. */
export function smtpPost(smtpUrl: string, mailFrom: string): Post {
  const { hostname, port, protocol, username, password } = new URL(smtpUrl)
  const isSafe = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSafe ? 465 : 587,
    secure: isSafe,
    requireTLS: !isSafe && !isLoopback(hostname),
    ignoreTLS: isLoopback(hostname) && !isSafe,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    by: 'smtp',
    from: mailFrom,
    async send(letter, from) {
      try {
        await transport.sendMail(mailOf(letter, { name: from.name, address: mailFrom }))
      } catch (error) {
        throw asFailure(error)
      }
    },
    close: () => transport.close(),
  }
}

function mailOf(letter: Letter, from: { name: string; address: string }) {
  const { calendar } = letter
  return {
    from,
    to: { name: letter.toName, address: letter.toAddress },
    messageId: `<${letter.messageId}>`,
    subject: letter.subject,
    text: letter.text,
    // So that no holiday notice is sent back to a mailbox that nobody reads.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(calendar && { icalEvent: { method: calendar.method, filename: 'visit.ics', content: calendar.file } }),
  }
}

/** Whether a host is this very machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)
}
