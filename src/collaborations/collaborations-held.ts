import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Row = {
  title: string
  kind: string
  about: string | null
  job: string | null
  began: string
  over: string | null
  outcome: string | null
  released: string | null
}

/** XX-06. What a school does and did with others, and the meetings of it. */
export const collaborationsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const [joint, entries] = await Promise.all([
    sql<Row>`
      select c.title, c.kind, c.issue as about, c.job, c.started_on::text as began, c.ended_on::text as over, c.outcome, c.released
      from collaborations c where exists (select from collaboration_schools j where j.authority_id = c.authority_id and j.collaboration_id = c.id and j.school_id = ${schoolId})
      order by c.started_on, c.id limit 5000`.execute(look.db),
    sql<{ title: string; on: string; about: string }>`
      select c.title, e.held_on::text as "on", e.about from collaboration_entries e
      join collaborations c on c.authority_id = e.authority_id and c.id = e.collaboration_id
      where exists (select from collaboration_schools j where j.authority_id = c.authority_id and j.collaboration_id = c.id and j.school_id = ${schoolId})
      order by e.held_on, e.id limit 5000`.execute(look.db),
  ])
  return {
    tables: [
      {
        name: 'What it does with other schools',
        head: ['What', 'Kind', 'About', 'Job description', 'First day', 'Last day', 'What came of it', 'Released'],
        rows: joint.rows.map((each) => [
          ...[each.title, each.kind, each.about, each.job, each.began, each.over, each.outcome, each.released],
        ]),
      },
      {
        name: 'Meetings with other schools',
        head: ['What', 'When', 'About'],
        rows: entries.rows.map(({ title, on, about }) => [title, on, about]),
      },
    ],
    files: [],
  }
}
