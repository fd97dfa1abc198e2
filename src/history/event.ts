/** One field before and after a deed. */
export type Change = { before?: unknown; after?: unknown }

/** A rule that somebody went ahead of, with the reason they gave (XX-16). */
export type Override = { id: string; source: string; says: string; reason: string }

/** A record that a deed touches; a deed over many is one event on many pages. */
export type Subject = { kind: SubjectKind; id: string }

export const SUBJECT_KINDS = [
  'school',
  'person',
  'group',
  'visit',
  'import',
  'authority',
  'document',
  'order',
  'data-set',
  'intervention',
  'support-team',
  'need',
  'need-round',
  'fund',
  'case',
  'course',
  'notice',
  'practice',
  'strength',
  'help',
  'collaboration',
  'priority',
  'commission',
  'contribution',
  'minor-spending',
  'income',
  'designation',
  'liaison',
  'outside-partner',
  'medium-term',
  'audit-summary',
  'funding-research',
  'plan',
  'request',
  'review',
  'concern',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
