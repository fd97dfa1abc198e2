import { sql } from 'kysely'
import type { HeldOfSchool } from '#work/held.ts'

type Designated = { phase: string; began: string; over: string | null; because: string | null; bid: string | null }
type Done = { element: string; title: string; about: string | null; began: string; over: string | null; by: string }
type Of = { who: string; field: string; began: string; over: string | null }
type Licensed = {
  who: string
  scope: string
  began: string
  until: string
  over: string | null
  outcome: string | null
}

/** XX-06. A school as one that is designated: since when, its work and what others did for it, whom it designated, and licences that concern it. */
export const designationsHeldOf: HeldOfSchool = async (look, schoolId) => {
  const [designated, works, specialists, licences] = await Promise.all([
    sql<Designated>`
      select d.phase, d.designated_on::text as began, d.ended_on::text as over, d.ended_because as because, b.status as bid
      from school_designations d left join designation_bids b on b.authority_id = d.authority_id and b.id = d.bid_id
      where d.school_id = ${schoolId} order by d.designated_on, d.id limit 1000`.execute(look.db),
    sql<Done>`
      select w.element, w.title, w.about, w.started_on::text as began, w.finished_on::text as over, s.name as by
      from designation_works w join school_designations d on d.authority_id = w.authority_id and d.id = w.designation_id
      join schools s on s.authority_id = d.authority_id and s.id = d.school_id
      where d.school_id = ${schoolId} or w.for_school_id = ${schoolId} order by w.started_on, w.id limit 5000`.execute(
      look.db,
    ),
    sql<Of>`
      select p.name as who, e.field, e.designated_on::text as began, e.ended_on::text as over
      from specialist_designations e join school_designations d on d.authority_id = e.authority_id and d.id = e.designation_id
      join people p on p.authority_id = e.authority_id and p.id = e.person_id
      where d.school_id = ${schoolId} order by e.designated_on, e.id limit 5000`.execute(look.db),
    sql<Licensed>`
      select p.name as who, l.scope, l.started_on::text as began, l.finished_on::text as until, l.ended_on::text as over, l.outcome
      from innovation_licences l join people p on p.authority_id = l.authority_id and p.id = l.person_id
      where l.school_id = ${schoolId} or ${schoolId}::uuid = any (l.for_school_ids) order by l.started_on, l.id limit 1000`.execute(
      look.db,
    ),
  ])
  return {
    tables: [
      {
        name: 'Designations',
        head: ['Phase', 'Since', 'Until', 'Why it ended', 'Bid'],
        rows: designated.rows.map(({ phase, began, over, because, bid }) => [phase, began, over, because, bid]),
      },
      {
        name: 'Work of designated schools',
        head: ['By', 'Element', 'What', 'About', 'First day', 'Last day'],
        rows: works.rows.map(({ by, element, title, about, began, over }) => [by, element, title, about, began, over]),
      },
      {
        name: 'Whom it designated',
        head: ['Who', 'In what', 'Since', 'Until'],
        rows: specialists.rows.map(({ who, field, began, over }) => [who, field, began, over]),
      },
      {
        name: 'Licences to innovate',
        head: ['Who', 'Scope', 'First day', 'Last day', 'Ended', 'What came of it'],
        rows: licences.rows.map((each) => [...[each.who, each.scope, each.began, each.until, each.over, each.outcome]]),
      },
    ],
    files: [],
  }
}
