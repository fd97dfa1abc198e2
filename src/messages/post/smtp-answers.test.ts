import { expect, test } from 'vitest'
import { NotTaken, Undeliverable } from './post.ts'
import { asFailure } from './smtp-answers.ts'

const rcpt = (response: string) => ({
  code: 'EENVELOPE',
  command: 'RCPT TO',
  responseCode: Number(response.slice(0, 3)),
  response,
})

test.each([
  [rcpt('550 5.1.1 <hana@example.test> unknown'), Undeliverable, 'There is no such address (550 5.1.1).'],
  [rcpt('550 no such user hana@example.test'), Undeliverable, 'There is no such address (550).'],
  [rcpt('552 5.2.2 over quota'), Undeliverable, 'The mailbox is full (552 5.2.2).'],
  [rcpt('554 5.7.1 denied'), Undeliverable, "The receiver's mail server does not let our messages in (554 5.7.1)."],
  [rcpt('450 4.2.1 try later'), NotTaken, 'The mail server asked us to come back later (450 4.2.1).'],
  [
    { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' },
    Undeliverable,
    'The mail server would not take the message (554).',
  ],
  [
    { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 who are you' },
    NotTaken,
    'The mail server did not accept our own address (550).',
  ],
  [
    { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' },
    NotTaken,
    'The mail server did not accept our name and password (535 5.7.8).',
  ],
  [{ code: 'EENVELOPE', command: 'API' }, Undeliverable, 'The address is not one that mail can be sent to.'],
  [{ code: 'ETLS', command: 'STARTTLS' }, NotTaken, 'No safe connection to the mail server could be made.'],
  [{ code: 'ESOCKET', command: 'CONN' }, NotTaken, 'The mail server could not be reached.'],
  [new Error('socket hang up'), NotTaken, 'The mail server could not be reached.'],
])('%o is said in plain words, and tried again or not', (error, kind, says) => {
  const failure = asFailure(error)
  expect(failure).toBeInstanceOf(kind)
  expect(failure.message).toBe(says)
})
