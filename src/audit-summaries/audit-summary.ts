import type { PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** What is written of a summary; `schoolYear` is the year in which is invested. */
export type SummarySaid = { title: string; says: string; schoolYear: number }

/** A summary of the audit and of what is to be invested: a draft, or as it was presented to a meeting. */
export type AuditSummary = SummarySaid & {
  id: string
  modelVersionId: string
  writtenByName: string
  writtenOn: PlainDate
  meetingId: string | null
  /** The day of the meeting to which it was presented. */
  heldOn: PlainDate | null
  presenters: readonly string[]
  /** What was presented, as it stays. */
  document: PrintedDocument | null
}

/** What is to be invested in an aspect: by a priority, or an amount in pence from a fund. */
export type InvestmentSaid = {
  aspect: string
  says: string
  priorityId: string | null
  pence: number | null
  fundId: string | null
}

/** An investment with its cost and source as they stand: those of its priority where it is by one. */
export type Investment = Pick<InvestmentSaid, 'aspect' | 'says' | 'pence' | 'priorityId'> & {
  id: string
  priorityTitle: string | null
  fundName: string | null
}

/** What stands of some schools together: verified strengths that are current and stale, verified areas to develop, points that are unverified. */
export type Counts = { schools: number; live: number; stale: number; areas: number; unverified: number }

/** The same of an aspect. */
export type AspectCounts = Counts & { aspect: string }

/** Schools told together: a phase, a community. Areas are undefined where too few schools stand behind them. */
export type Told = Omit<Counts, 'areas'> & { name: string; areas: number | undefined; most: readonly string[] }
