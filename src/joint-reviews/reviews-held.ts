import type { HeldOfSchool } from '#work/held.ts'
import { reviewLines } from './list-routes.tsx'
import { listReviews } from './review-store.ts'
import { readWhole } from './whole-store.ts'

const MOST = 1000

/** What reviews of a school hold that its head may read: the steps, the questions, the evidence and what was gathered. */
export const reviewsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const lines = await reviewLines(look, await listReviews(look, { schoolId, limit: MOST }))
  const wholes = await Promise.all(lines.map(async (line) => ({ line, whole: await readWhole(look, line.id) })))
  return {
    tables: [
      {
        name: 'Reviews',
        head: ['What', 'Opened', 'How it stands', 'Explored with the school', 'Evaluated with leaders', 'Issued'],
        rows: lines.map(({ name, openedOn, stands, exploredOn, metOn, issuedOn }) => [
          ...[name, openedOn, stands, exploredOn, metOn, issuedOn],
        ]),
      },
      {
        name: 'What was seen at reviews',
        head: [
          'Opened',
          'Question',
          'Day',
          'By',
          'Class',
          'With',
          'Subject',
          'Standard',
          'What it shows',
          'Struck out',
        ],
        rows: wholes.flatMap(({ line, whole }) =>
          whole.evidence.map((each) => [
            ...[line.openedOn, whole.questions.find(({ id }) => id === each.questionId)?.asks ?? ''],
            ...[each.seenOn, each.gatheredByName, each.ofClass, each.jointWith, each.subject, each.standard],
            ...[each.says, each.struckOutBecause],
          ]),
        ),
      },
      {
        name: 'What was gathered for reviews',
        head: ['Opened', 'What', 'On', 'By'],
        rows: wholes.flatMap(({ line, whole }) =>
          whole.pieces.map(({ says, addedOn, addedByName }) => [line.openedOn, says, addedOn, addedByName]),
        ),
      },
    ],
    files: wholes.flatMap(({ line, whole }) =>
      whole.pieces.flatMap(({ fileId, fileName }) =>
        fileId && fileName ? [{ name: `Gathered for reviews/${line.openedOn} ${fileName}`, fileId }] : [],
      ),
    ),
  }
}
