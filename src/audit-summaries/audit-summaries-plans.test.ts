import { beforeAll, expect, test } from 'vitest'
import type { Look } from '#work/work.ts'
import { aCrowdOfHelp, BIG_OF_HELP } from '../../test/support/a-crowd-of-help.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { readsNoneFromEndToEnd } from '../../test/support/query-plans.ts'
import { getSummaryRule } from './keep-summary.ts'
import { readAudit } from './read-audit.ts'
import { summariesPast } from './summaries-past.ts'
import { listInvestments, listSummaries } from './summary-store.ts'

let service: TestService
let one: string

const BIG = [...BIG_OF_HELP, 'audit_summaries', 'audit_investments', 'audit_summary_presenters', 'priorities']

// Sixty services, each with audited schools and with a summary a month for years; the last of them is the one that asks.
beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2026-11-12T09:00:00Z' })
  const { owner } = service.db
  await aCrowdOfHelp(service, 'Summing service')
  const first = `(select p.authority_id, min(p.id::text)::uuid as id from people p
    join authorities a on a.id = p.authority_id and (a.name like 'Summing service %' or a.id = '${service.authorityId}') group by 1)`
  await owner.query(`
    insert into deciding_meetings (authority_id, id, held_on, called_by, called_on)
    select p.authority_id, gen_random_uuid(), date '2020-01-01' + n, p.id, '2020-01-01' from ${first} p, generate_series(1, 60) n;
    insert into audit_summaries (authority_id, id, model_version_id, school_year, title, says, written_by, written_on, meeting_id, presented_by,
      presented_on, document)
    select t.authority_id, gen_random_uuid(), m.id, 2020, 'A summary', 'Writing', t.called_by, t.held_on, t.id, t.called_by, t.held_on, '{}'
    from deciding_meetings t join ${first} p using (authority_id) join model_versions m using (authority_id);
    insert into audit_summary_presenters (authority_id, id, summary_id, person_id)
    select s.authority_id, gen_random_uuid(), s.id, s.written_by from audit_summaries s join ${first} p using (authority_id);
    insert into priorities (authority_id, id, model_version_id, school_year, horizon, title, about, kind, focus, status, recommended_by, recommended_on)
    select s.authority_id, gen_random_uuid(), s.model_version_id, 2020, 'short-term', 'Writing', 'x', 'building-excellence', '{outcomes}', 'recommended',
      s.written_by, s.written_on
    from audit_summaries s join ${first} p using (authority_id);
    insert into audit_investments (authority_id, id, summary_id, aspect, says, priority_id, added_by, added_on)
    select s.authority_id, gen_random_uuid(), s.id, 'leadership', 'Coaching', r.id, s.written_by, s.written_on
    from audit_summaries s join ${first} p using (authority_id)
      join priorities r on r.authority_id = s.authority_id and r.recommended_on = s.written_on, generate_series(1, 3) n;
    analyze deciding_meetings, audit_summaries, audit_summary_presenters, priorities, audit_investments`)
  const { rows } = await owner.query<{ id: string }>(
    'select id from audit_summaries where authority_id = $1 order by written_on desc limit 1',
    [service.authorityId],
  )
  one = rows[0]!.id
}, 120_000)

const reads: Record<string, [read: (look: Look) => Promise<{ length: number }>, finds: number]> = {
  'the summaries': [(look) => listSummaries(look, { limit: 51 }), 51],
  'those that were presented': [(look) => listSummaries(look, { presentedOnly: true, limit: 51 }), 51],
  'the next page': [(look) => listSummaries(look, { after: one, limit: 51 }), 51],
  'one summary': [(look) => listSummaries(look, { id: one, limit: 1 }), 1],
  'what is to be invested': [(look) => listInvestments(look, one), 3],
  'what is past its date': [(look) => summariesPast.listUpTo(look, look.today, 51), 51],
  'the audit of all schools': [
    async (look) => (await readAudit(look, look.model.strengths!, getSummaryRule(look))).phases,
    1,
  ],
}

test.each(Object.keys(reads))(
  '%s reads nobody else’s rows on the way',
  async (name) => {
    const [read, finds] = reads[name]!
    expect(await readsNoneFromEndToEnd(service, service.administratorId, read, BIG)).toHaveLength(finds)
  },
  120_000,
)
