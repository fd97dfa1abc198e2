import type { Case } from '#cases/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { own } from './partnership-rules.ts'

/** XX-05. That a partnership is over: nothing more is done in it. */
export const whyOverOf = ({ endedOn }: Pick<Case, 'endedOn'>): Finding[] =>
  endedOn ? [own('partnership-is-over', 'XX-05', `This partnership was over on ${showDate(endedOn)}.`)] : []
