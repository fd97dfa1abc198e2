import type { HeldOfSchool } from '#work/held.ts'
import { showSchoolYear } from '#shared/school-year.ts'

/** What a school said of itself, its drafts too, for they are its own; what was agreed, commented and established of it. */
export const selfEvaluationsHeldOf: HeldOfSchool = async ({ db }, schoolId) => {
  const [areas, tools, comments, agreed, established, evidence] = await Promise.all([
    db
      .selectFrom('self_evaluations as e')
      .innerJoin('self_evaluation_areas as a', (join) =>
        join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.self_evaluation_id', '=', 'e.id'),
      )
      .select(['e.school_year as year', 'e.framework', 'e.number', 'e.status', 'a.area', 'a.grade', 'a.body'])
      .where('e.school_id', '=', schoolId)
      .orderBy('e.number')
      .orderBy('a.area')
      .execute(),
    db
      .selectFrom('self_evaluations')
      .select(['number', 'file_id as fileId', 'file_name as fileName'])
      .where('school_id', '=', schoolId)
      .where('file_id', 'is not', null)
      .orderBy('number')
      .execute(),
    db
      .selectFrom('self_evaluation_comments as c')
      .innerJoin('self_evaluations as e', (join) =>
        join.onRef('e.authority_id', '=', 'c.authority_id').onRef('e.id', '=', 'c.self_evaluation_id'),
      )
      .innerJoin('people as p', (join) =>
        join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.said_by'),
      )
      .select(['e.number', 'c.area', 'c.says', 'p.name', 'c.said_at as at'])
      .where('e.school_id', '=', schoolId)
      .orderBy('c.said_at')
      .orderBy('c.id')
      .execute(),
    db
      .selectFrom('agreed_grades as g')
      .innerJoin('visits as v', (join) =>
        join.onRef('v.authority_id', '=', 'g.authority_id').onRef('v.id', '=', 'g.visit_id'),
      )
      .select(['v.held_on as on', 'g.area', 'g.school_grade as own', 'g.agreed_grade as agreed', 'g.says'])
      .where('v.school_id', '=', schoolId)
      .orderBy('g.agreed_at')
      .orderBy('g.id')
      .execute(),
    db
      .selectFrom('established_at_visits as e')
      .innerJoin('visits as v', (join) =>
        join.onRef('v.authority_id', '=', 'e.authority_id').onRef('v.id', '=', 'e.visit_id'),
      )
      .select(['v.held_on as on', 'e.ask', 'e.is_so as isSo', 'e.held_on as of', 'e.says'])
      .where('v.school_id', '=', schoolId)
      .orderBy('e.saved_at')
      .orderBy('e.id')
      .execute(),
    db
      .selectFrom('validated_evidence as e')
      .innerJoin('visits as v', (join) =>
        join.onRef('v.authority_id', '=', 'e.authority_id').onRef('v.id', '=', 'e.visit_id'),
      )
      .select([
        'e.seen_on as on',
        'e.area',
        'e.about',
        'e.school_judgement as own',
        'e.adviser_judgement as other',
        'e.says',
      ])
      .where('v.school_id', '=', schoolId)
      .where('e.struck_out_because', 'is', null)
      .orderBy('e.seen_on')
      .orderBy('e.id')
      .execute(),
  ])
  return {
    tables: [
      {
        name: 'Self-evaluation',
        head: ['Number', 'School year', 'Framework', 'How far', 'Area', 'Own grade', 'Says'],
        rows: areas.map(({ number, year, framework, status, area, grade, body }) => [
          ...[number, showSchoolYear(year), framework, status, area, grade, body],
        ]),
      },
      {
        name: 'Said of self-evaluation',
        head: ['Number', 'Area', 'Says', 'By', 'At'],
        rows: comments.map(({ number, area, says, name, at }) => [number, area, says, name, at.toISOString()]),
      },
      {
        name: 'Agreed grades',
        head: ['Held on', 'Area', 'Own grade', 'Agreed grade', 'Says'],
        rows: agreed.map(({ on, area, own, agreed: grade, says }) => [on, area, own, grade, says]),
      },
      {
        name: 'Established',
        head: ['Held on', 'What', 'Yes or no', 'Of', 'Says'],
        rows: established.map(({ on, ask, isSo, of, says }) => [
          on,
          ask,
          isSo === null ? '' : isSo ? 'yes' : 'no',
          of,
          says,
        ]),
      },
      {
        name: 'Validated evidence',
        head: ['Seen on', 'Area', 'About', 'Own judgement', 'Other judgement', 'Says'],
        rows: evidence.map(({ on, area, about, own, other, says }) => [on, area, about, own, other, says]),
      },
    ],
    files: tools.flatMap(({ number, fileId, fileName }) =>
      fileId ? [{ name: `Self-evaluation/${number} ${fileName ?? ''}`, fileId }] : [],
    ),
  }
}
