import type { NoticeKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isOpenFor, NOTICE_SAYS, type Notice, type NoticeAction, type Written } from './notice.ts'

/** A rule of the product's own. */
export const own = ownRule()

/** What the rules need to know of a school. */
export type AtSchool = {
  name: string
  isOpen: boolean
  isMaintained: boolean
  hasCase: boolean
  /** A notice of the kind that is a draft or in force. */
  openNotice: { id: string; status: 'draft' | 'issued' } | undefined
}

/** SH-67. Whether a kind of notice is open at a school: where it is not, the concern is written to whoever answers for it. */
export const isOpenAt = ({ onlyFor }: Pick<NoticeKind, 'onlyFor'>, { isMaintained }: Pick<AtSchool, 'isMaintained'>) =>
  !onlyFor || isMaintained

/** SH-67. Why a school can have no notice of a kind today. */
export function whyNoNoticeAt(kind: NoticeKind, school: AtSchool): Finding[] {
  if (!school.isOpen) return [closed(school.name)]
  if (kind.onlyFor && !isOpenAt(kind, school)) {
    const { id, source, says, elsewhere } = kind.onlyFor
    return [{ kind: 'notice-not-open', id, source, says: `${says} ${elsewhere}`, weight: 'firm' }]
  }
  if (kind.capacity && !school.hasCase)
    return [own('notice-in-a-case', 'SH-67', `${school.name} has no case: ${kind.name} is a step within one.`)]
  return []
}

/** Two of a kind at once: the first is finished, or withdrawn, before there is another. */
export function whyNotAnother(kind: NoticeKind, { name, openNotice }: AtSchool): Finding[] {
  if (!openNotice) return []
  const says = `${name} has ${kind.name} already: ${NOTICE_SAYS[openNotice.status].toLowerCase()}. Go on with that one, or withdraw it first.`
  return [own('notice-one-at-a-time', 'SH-67', says)]
}

/** A letter is written only where the notice itself is not open. */
export function whyNoLetter(kind: NoticeKind, school: AtSchool): Finding[] {
  if (!school.isOpen) return [closed(school.name)]
  if (!isOpenAt(kind, school)) return []
  return [own('notice-letter-where-not-open', 'SH-67', `${kind.name} is open at ${school.name}: it is written there.`)]
}

/** SH-67. What a notice has to say before it is issued: its grounds, each part, and what has to be done by when. */
export function whyNotWhole(kind: NoticeKind, written: Written, today: PlainDate): Finding[] {
  const { parts, required } = written
  return [
    ...whyNoGround(kind, written),
    ...kind.parts
      .filter(({ id }) => !parts[id]?.trim())
      .map(({ id, title, source }) =>
        own('notice-part-empty', source, `Say something under “${title}”.`, `part.${id}`),
      ),
    ...(required.length > 0
      ? []
      : [own('notice-says-what-by-when', kind.source, 'Say what has to be done, and by when.', 'what.1')]),
    ...required.flatMap(({ by }, at) =>
      by > today
        ? []
        : [
            own(
              'notice-day-has-come',
              kind.source,
              `${showDate(by)} has come: give a day that lies ahead.`,
              `by.${at + 1}-day`,
            ),
          ],
    ),
  ]
}

/** Even a draft names on what it rests: one or more of its kind's grounds. */
export function whyNoGround(kind: NoticeKind, { grounds }: Pick<Written, 'grounds'>): Finding[] {
  if (grounds.some((id) => kind.grounds.some((each) => each.id === id))) return []
  return [own('notice-names-its-grounds', kind.source, 'Choose on what it rests.', 'grounds')]
}

/** How long it gives at least, where the model says so: a reason is asked for where the last day comes earlier. */
export function whyTooLittleTime(kind: NoticeKind, complyBy: PlainDate | null, earliest: PlainDate | null): Finding[] {
  if (!kind.comply || !complyBy || !earliest || complyBy >= earliest) return []
  const { id, source, says } = kind.comply
  return [
    { kind: 'notice-gives-time', id, source, says: `${says} That is ${showDate(earliest)} or later.`, weight: 'soft' },
  ]
}

/** XX-05. Why a notice's status does not let something be done with it. */
export function whyCannotBeDone(notice: Notice, action: NoticeAction): Finding[] {
  if (isOpenFor(notice, action)) return []
  const says = `This stands as “${NOTICE_SAYS[notice.status].toLowerCase()}”, so that this cannot be done with it.`
  return [own('notice-status', 'XX-05', says)]
}

/** What is entered has happened: on a day from when it was issued to today. */
export function whyNotOnThatDay(
  { issuedOn }: Pick<Notice, 'issuedOn'>,
  on: PlainDate,
  today: PlainDate,
  field: string,
): Finding[] {
  if (issuedOn && on >= issuedOn && on <= today) return []
  const says = `Enter a day from ${issuedOn ? showDate(issuedOn) : 'its issue'} to today.`
  return [own('notice-day-since-issue', 'XX-05', says, `${field}-day`)]
}

/** What the school says later than it could is heard all the same, and marked. */
export function whyHeardLate(kind: NoticeKind, receivedOn: PlainDate, until: PlainDate | null): Finding[] {
  if (!kind.represent || !until || receivedOn <= until) return []
  const { id, source, says } = kind.represent
  return [
    { kind: 'notice-heard-late', id, source, says: `${says} The last day was ${showDate(until)}.`, weight: 'mark' },
  ]
}

/** An answer is given once, and to something that was said. */
export function whyNothingToAnswer(open: unknown): Finding[] {
  if (open) return []
  return [
    own(
      'notice-nothing-to-answer',
      'XX-05',
      'Nothing is to be answered here: it was answered, or nobody said anything.',
    ),
  ]
}

/** Where it was not complied with, what follows is one of the kind's, from a day that is not before that was found. */
export function whyNothingFollowsSo(
  kind: NoticeKind,
  said: { consequence?: string | undefined; settledOn: PlainDate; followsOn: PlainDate | null },
): Finding[] {
  const { consequence, settledOn, followsOn } = said
  return [
    ...(kind.consequences.some(({ id }) => id === consequence)
      ? []
      : [own('notice-follows-one-of-the-kind', kind.source, 'Choose what follows from the list.', 'consequence')]),
    ...(followsOn && followsOn < settledOn
      ? [
          own(
            'notice-follows-later',
            kind.source,
            'What follows does not begin before that was found.',
            'followsOn-day',
          ),
        ]
      : []),
  ]
}

const closed = (name: string) => own('notice-at-an-open-school', 'XX-13', `${name} has closed: nothing is begun there.`)
