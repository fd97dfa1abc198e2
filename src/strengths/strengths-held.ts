import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Row = {
  sort: string
  title: string
  about: string
  evidence: string | null
  status: string
  on: string
  tested: string | null
}

/** XX-06. What the audit says of a school, also what was withdrawn. */
export const strengthsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const { rows } = await sql<Row>`
    select p.sort, p.title, p.about, p.evidence, p.status, p.said_on::text as "on", p.confirmed_on::text as tested
    from strength_points p where p.school_id = ${schoolId} order by p.said_on, p.id limit 5000`.execute(look.db)
  const pauses = await sql<{
    because: string
    byService: boolean
    on: string
    until: string | null
    ended: string | null
  }>`
    select n.because, n.by_service as "byService", n.said_on::text as "on", n.until_on::text as until, n.ended_on::text as ended
    from giving_pauses n where n.school_id = ${schoolId} order by n.said_on, n.id limit 5000`.execute(look.db)
  return {
    tables: [
      {
        name: 'Strengths and areas to develop',
        head: [
          'What it is',
          'In a few words',
          'What there is to say',
          'What shows it',
          'How it stands',
          'Said',
          'Verified',
        ],
        rows: rows.map((each) => [
          ...[each.sort, each.title, each.about, each.evidence, each.status, each.on, each.tested],
        ]),
      },
      {
        name: 'When it gave no help',
        head: ['Why', 'Who said so', 'From', 'Until', 'Taken back'],
        rows: pauses.rows.map((each) => [
          ...[each.because, each.byService ? 'The service' : 'The school', each.on, each.until, each.ended],
        ]),
      },
    ],
    files: [],
  }
}
