import { listCases } from '#cases/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { listTermReviewsOf } from './review-store.ts'
import { listSupportOf } from './support-store.ts'
import { wasLate, type TermReview } from './term-review.ts'

const MOST = 1000
const said = (of: TermReview['impact']) => of.map(({ title, says }) => `${title}: ${says}`).join('; ')

/** The support of a school's partnerships and their reviews, as they are held. */
export const partnershipHeldOf: HeldOfSchool = async (look, schoolId) => {
  const ids = (await listCases(look, { schoolId, limit: MOST })).map(({ id }) => id)
  return {
    tables: [
      {
        name: 'Support of partnerships',
        head: ['What', 'Who', 'Towards', 'By', 'Half-days', 'Approved', 'Status', 'Why', 'Done', 'Worth', 'Says'],
        rows: (await listSupportOf(look, ids)).map((each) => [
          ...[each.says, each.personName, each.area, each.byOn, each.halfDays, each.approvedHalfDays, each.status],
          ...[each.because, each.doneOn, each.standing, each.judgedSays],
        ]),
      },
      {
        name: 'Reviews of partnerships',
        head: [
          'School year',
          'Period',
          'Due',
          'Held',
          'Led by',
          'With',
          'Impact',
          'Evidence',
          'Progress',
          'Views',
          'Late',
        ],
        rows: (await listTermReviewsOf(look, ids)).map((each) => [
          ...[showSchoolYear(each.schoolYear), each.period, each.dueOn, each.heldOn, each.ledByName, each.ledWithName],
          ...[said(each.impact), said(each.evidence), each.progress],
          each.views.map(({ side, says, saidByName }) => `${side}, ${saidByName}: ${says}`).join('; '),
          wasLate(each) ? 'Late' : null,
        ]),
      },
    ],
    files: [],
  }
}
