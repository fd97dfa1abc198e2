import type { Case } from '#cases/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { goesOn } from './get-partnership.ts'
import { own } from './partnership-rules.ts'

/** XX-05. That a partnership is over: nothing more is done in it. */
export const whyOverOf = ({ endedOn }: Pick<Case, 'endedOn'>): Finding[] =>
  endedOn ? [own('partnership-is-over', 'XX-05', `This partnership was over on ${showDate(endedOn)}.`)] : []

/** WI-72. The same of support that was asked for before a category opened another case: it is over with the last of them. */
export const whyNotStillOn = async (look: Look, of: Case): Promise<Finding[]> =>
  (await goesOn(look, of)) ? [] : whyOverOf(of)
