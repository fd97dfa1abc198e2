import type { PlainDate } from '#shared/plain-date.ts'

/** Who is asked: the team, or, apart from it, schools. */
export const AUDIENCES = ['team', 'schools'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What somebody says: what they think, or a suggestion that is counted by theme. */
export const FEEDBACK_KINDS = ['comment', 'theme', 'activity'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

export const KIND_SAYS: Readonly<Record<FeedbackKind, { one: string; many: string }>> = {
  comment: { one: 'How it can work best', many: 'How it can work best' },
  theme: { one: 'A theme for work with partnerships', many: 'Themes for work with partnerships' },
  activity: { one: 'A traded activity', many: 'Traded activities' },
}

/** What became of something that was said. */
export const OUTCOMES = ['reflected', 'not-reflected'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_SAYS: Readonly<Record<Outcome, string>> = {
  reflected: 'Reflected',
  'not-reflected': 'Not reflected',
}

/** What is put to the team or to schools, between two days, both included. */
export type Consultation = {
  id: string
  /** Null where something else than a model is put to them. */
  modelVersionId: string | null
  audience: Audience
  title: string
  says: string
  othersAsked: string | null
  opensOn: PlainDate
  closesOn: PlainDate
  openedByName: string
  revision: number
}

export type OpenedConsultation = Pick<
  Consultation,
  'audience' | 'title' | 'says' | 'othersAsked' | 'opensOn' | 'closesOn'
>

/** Somebody who was asked, for a school or as a member of the team. */
export type Invitation = {
  id: string
  personId: string
  name: string
  email: string | null
  role: string
  schoolId: string | null
  schoolName: string | null
  invitedOn: PlainDate
  remindedOn: PlainDate | null
  answeredOn: PlainDate | null
}

/** One thing that was said. */
export type Feedback = {
  id: string
  consultationId: string
  audience: Audience
  schoolId: string | null
  schoolName: string | null
  givenBy: string
  givenByName: string
  /** Of whom it is, where somebody else wrote it down. */
  fromWhom: string | null
  givenOn: PlainDate
  kind: FeedbackKind
  theme: string | null
  says: string
  outcome: Outcome | null
  because: string | null
  settledOn: PlainDate | null
  settledByName: string | null
  revision: number
}

export type GivenFeedback = Pick<Feedback, 'kind' | 'theme' | 'says' | 'fromWhom'>

export type Settled = { outcome: Outcome; because: string | null; theme: string | null; revision: number }

/** Where a consultation stands on a day. */
export type Standing = 'to-come' | 'open' | 'closed'

export const standingOf = (
  { opensOn, closesOn }: Pick<Consultation, 'opensOn' | 'closesOn'>,
  today: PlainDate,
): Standing => (today < opensOn ? 'to-come' : today <= closesOn ? 'open' : 'closed')

/** How many suggestions there are under each theme, the most named first; how it was typed makes no difference. */
export function countThemes(
  feedback: readonly Pick<Feedback, 'kind' | 'theme'>[],
  kind: FeedbackKind,
): { theme: string; count: number }[] {
  const found = new Map<string, { theme: string; count: number }>()
  for (const each of feedback) {
    if (each.kind !== kind || each.theme === null) continue
    const theme = each.theme.trim().replace(/\s+/g, ' ')
    const before = found.get(theme.toLowerCase())
    found.set(theme.toLowerCase(), { theme: before?.theme ?? theme, count: (before?.count ?? 0) + 1 })
  }
  return [...found.values()].sort((one, other) => other.count - one.count || (one.theme < other.theme ? -1 : 1))
}
