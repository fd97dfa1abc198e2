import type { HeldOfSchool } from '#work/held.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { listCases } from '#cases/index.ts'
import { PROGRESS, REVIEW_NAMES } from './case-review.ts'
import { wasLate } from './progress-report.ts'
import { listEvaluationsOf } from './evaluations/evaluation-store.ts'
import { listReportsOf } from './report-store.ts'
import { listReviewsOf } from './review-store.ts'

const MOST = 1000

/** The reviews and evaluations of a school's cases, and the reports that were issued to its governors, as they are held; WI-09: no draft. */
export const caseReviewsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const ids = (await listCases(look, { schoolId, limit: MOST })).map(({ id }) => id)
  const reports = (await listReportsOf(look, ids)).filter(({ issuedOn }) => issuedOn)
  return {
    tables: [
      {
        name: 'Reviews of cases',
        head: ['What', 'Due', 'Held', 'Led by', 'What made it necessary', 'Celebrated', 'Progress'],
        rows: (await listReviewsOf(look, ids)).map((each) => [
          ...[REVIEW_NAMES[each.kind], each.dueOn, each.heldOn, each.ledByName, each.because],
          each.celebration ?? each.celebrationNote,
          each.progress
            .map(({ subject, progress, says }) => `${subject}: ${PROGRESS[progress]}${says ? `. ${says}` : ''}`)
            .join('; '),
        ]),
      },
      {
        name: 'Evaluations of cases',
        head: [
          'Agreed for',
          'Agreed with',
          'Agreed on',
          'From outside',
          'Why',
          'Called off',
          'Held',
          'By',
          'Progress',
          'Says',
        ],
        rows: (await listEvaluationsOf(look, ids)).map((each) => [
          ...[each.dueOn, each.agreedWith, each.agreedOn, each.evaluator, each.because ?? each.calledOffBecause],
          ...[each.calledOffOn, each.heldOn, each.writtenByName, each.standing],
          Object.values(each.parts).join('; '),
        ]),
      },
      {
        name: 'Reports of cases to governors',
        head: ['School year', 'Term', 'Due', 'Issued', 'By', 'Late'],
        rows: reports.map((each) => [
          ...[showSchoolYear(each.schoolYear), each.term, each.dueOn, each.issuedOn, each.issuedByName],
          wasLate(each) ? 'Late' : null,
        ]),
      },
    ],
    files: [],
  }
}
