import type { HouseRules } from '#handbook/index.ts'

/** What holds of the body that decides in every service that has one. */
export const DECIDING_GROUP_RULES: HouseRules = {
  anchor: 'section.deciding-group-in-every-service',
  title: ({ decidingGroup }) => `${decidingGroup?.name ?? 'The body that decides'}, in every service`,
  rules: [
    rule('deciding-group-formed', 'RO-80', 'It is formed on a day that has come, of those who are proposed.'),
    rule('deciding-group-formed-once', 'XX-05', 'It is formed once; after that members come and leave.'),
    rule('deciding-seat', 'RO-80', 'A member sits there in a seat that the model names.'),
    rule('deciding-phase', 'RO-80', 'A head, and whoever sits there for a phase, says for which.'),
    rule('deciding-member-once', 'RO-80', 'Nobody sits there twice at one time.'),
    rule('deciding-member-known', 'XX-03', 'A member is a person of the service.'),
    rule('deciding-delegate-has-a-school', 'RO-80', 'A head sits there for the phase of a school that they lead.'),
    rule('deciding-seat-has-its-role', 'RO-80', 'Whoever sits in a seat holds one of the roles that it asks for.'),
    rule('deciding-member-leaves-once', 'XX-05', 'Who has left has left.'),
    rule('deciding-member-leaves-after', 'RO-80', 'Nobody leaves before they came.'),
    rule('deciding-meets-once-formed', 'RO-80', 'It meets once it is formed.'),
    rule('deciding-meets-once-a-day', 'XX-05', 'It has one meeting on a day.'),
    rule('deciding-matter', 'RO-98', 'What only it decides is one of what the model names.'),
    rule('deciding-votes-at-the-meeting', 'RO-111', 'Votes are recorded once the meeting was held.'),
    rule('deciding-votes-recorded-once', 'XX-05', 'The votes on an item are recorded once, and stay as they are.'),
    rule('deciding-decided-once', 'XX-05', 'An item is decided once.'),
    rule('deciding-somebody-voted', 'RO-08', 'Without a vote that counts nothing is decided.'),
    rule('deciding-interest-of-a-member', 'RO-111', 'An interest is that of a member.'),
    rule('deciding-interest-once', 'RO-111', 'An interest in an item is declared once.'),
    rule('deciding-about-what-waits', 'RO-78', 'An item is about something that waits for a decision, or about none.'),
    rule('deciding-considered', 'RO-96', 'What is to be considered is written down before it is decided.'),
    rule('deciding-asks-once-formed', 'RO-25', 'It asks and is asked once it is formed.'),
    rule(
      'deciding-asked-and-answered',
      'RO-25',
      'A request and its answer are logged once they were given, in that order.',
    ),
    rule('deciding-answered-once', 'XX-05', 'A request is answered once; who needs another answer asks again.'),
    rule('deciding-other-body', 'RO-110', 'Somebody liaises with one of the other bodies that the model names.'),
    rule('deciding-liaison-follows', 'RO-110', 'Who liaises with a body follows whoever did so before.'),
    rule(
      'deciding-executive-once',
      'RO-27',
      'One form of the wider body is consulted on at a time, and it is set up once.',
    ),
    rule('deciding-executive-connects', 'RO-27', 'The wider body connects two others or more.'),
    rule('deciding-executive-settled', 'XX-05', 'A form of the wider body is settled once.'),
    rule('deciding-partner-kind', 'RO-96', 'A partner from outside is of a kind that the model names.'),
    rule('deciding-partner-once', 'XX-05', 'A partner from outside stands once.'),
    rule('deciding-partner-decided', 'XX-05', 'A partner from outside is decided on once.'),
    rule('deciding-partner-ends', 'RO-96', 'A partner that was accepted is one no longer from a day on that has come.'),
    rule('deciding-medium-term-kind', 'RO-103', 'What is proposed for the medium term is one of what the model names.'),
    rule('deciding-medium-term-place', 'RO-103', 'What is placed is placed at one school.'),
    rule('deciding-medium-term-once', 'XX-05', 'Something for the medium term is decided on once.'),
    rule('deciding-medium-term-ends', 'RO-103', 'What was decided for the medium term ends after it began.'),
    rule('deciding-member-after-forming', 'RO-80', 'Nobody joins before it was formed.'),
  ],
}

function rule(id: string, source: string, says: string) {
  return { id, source, weight: 'firm' as const, says: () => says }
}
