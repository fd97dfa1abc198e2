import type { RecordSection } from '#records/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'

/** draft: its author writes · with-checker: somebody else reads it · checked: it waits to be issued · issued: fixed (XX-06). */
export type ReportStatus = 'draft' | 'with-checker' | 'checked' | 'issued'
export type ReportAction = 'save' | 'hand-in' | 'check' | 'issue' | 'correct'

/** The one table of what can be done to an annual report, and from which status. Passing leads to `checked`, returning to `draft`. */
export const REPORT_ACTIONS: Readonly<Record<ReportAction, { from: readonly ReportStatus[] }>> = {
  save: { from: ['draft'] },
  'hand-in': { from: ['draft'] },
  check: { from: ['with-checker'] },
  issue: { from: ['checked'] },
  correct: { from: ['issued'] },
}

/** What is written under one section of the model's report; its revision goes one up with each save that changes it. */
export type ReportSection = { section: string; body: string; revision: number }

/** What a service writes of one school in one school year, in one of its versions. */
export type AnnualReport = {
  id: string
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  version: number
  status: ReportStatus
  modelVersionId: string
  authorId: string
  authorName: string
  sections: readonly ReportSection[]
  handedInAt: Date | null
  checkerName: string | null
  checkedAt: Date | null
  outcome: 'passed' | 'returned' | null
  /** What its checker said of the whole. */
  says: string
  /** The criteria of the model that the checker found met. */
  met: readonly string[]
  issuedAt: Date | null
  correctsBecause: string | null
  documentId: string | null
  revision: number
}

export function isOpenFor({ status }: Pick<AnnualReport, 'status'>, action: ReportAction): boolean {
  return REPORT_ACTIONS[action].from.includes(status)
}

/** Where a school's report of a year is read and written. */
export const placeOf = ({ schoolId, schoolYear }: Pick<AnnualReport, 'schoolId' | 'schoolYear'>) =>
  `/schools/${schoolId}/annual-reports/${schoolYear}`

/** Its sections as a save compares them: words alone. */
export const contentsOf = ({ sections }: Pick<AnnualReport, 'sections'>): RecordSection[] =>
  sections.map((section) => ({ ...section, judgement: null, isNotDiscussed: false, restsOn: [] }))

/** The state of a section over which the next save is written; 0 where there is nothing yet. */
export const revisionOf = ({ sections }: Pick<AnnualReport, 'sections'>, section: string): number =>
  sections.find((each) => each.section === section)?.revision ?? 0
