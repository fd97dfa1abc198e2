import { createRequire } from 'node:module'
import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'

/** The schema in which the queue of jobs lies. */
export const QUEUE_SCHEMA = 'jobs'

/** The lanes of the queue: what is sent out, what somebody asked for, and what returns by the calendar. */
export const LANES = ['mail', 'work', 'rounds'] as const
export type Lane = (typeof LANES)[number]

/** Of the calendar of the queue itself. */
const CALENDAR_LANE = '__pgboss__send-it'

const WANTED = (createRequire(import.meta.url)('pg-boss/package.json') as { pgboss: { schema: number } }).pgboss.schema

/** Makes the queue, or brings it to this code's shape, and gives the app its rights: as the owner, as often as one likes. */
export async function makeQueue(owner: pg.Client, appRole: string): Promise<boolean> {
  const before = await readQueueVersion(owner)
  if (before === undefined) await owner.query(getConstructionPlans(QUEUE_SCHEMA))
  else if (before < WANTED) await owner.query(getMigrationPlans(QUEUE_SCHEMA, before))
  await owner.query('begin')
  await owner.query(rightsOf(owner.escapeIdentifier(appRole)))
  for (const lane of LANES) await owner.query(`select jobs.create_queue($1, $2)`, [lane, { policy: policyOf(lane) }])
  await owner.query(`select jobs.create_queue($1, '{"policy": "standard"}')`, [CALENDAR_LANE])
  await owner.query('commit')
  return before !== WANTED
}

/** Why this code cannot use the queue as it is; undefined when it can. */
export async function whyQueueIsNotReady(client: pg.Client): Promise<'older' | 'newer' | undefined> {
  const version = await readQueueVersion(client)
  if (version === WANTED) return undefined
  return version !== undefined && version > WANTED ? 'newer' : 'older'
}

/** What returns by the calendar stands in its lane once for each service, however long it waits. */
function policyOf(lane: Lane): 'exclusive' | 'standard' {
  return lane === 'rounds' ? 'exclusive' : 'standard'
}

async function readQueueVersion(client: pg.Client): Promise<number | undefined> {
  const { rows: there } = await client.query(`select where to_regclass('jobs.version') is not null`)
  if (there.length === 0) return undefined
  const { rows } = await client.query<{ version: number }>('select version from jobs.version')
  return rows[0]?.version
}

/**
 * Outside a service's transaction the app works the queue. Inside one, where a request or a deed runs, nothing of the queue is
 * in reach but to add a job of that very service.
 */
function rightsOf(app: string): string {
  const tables = ['job', 'job_common', 'job_dependency', 'queue', 'schedule', 'version', 'warning']
  const apart = tables.map(
    (table) => `
      alter table jobs.${table} enable row level security;
      drop policy if exists outside_services on jobs.${table};
      create policy outside_services on jobs.${table}
        using ((select access.current_authority()) is null) with check ((select access.current_authority()) is null);`,
  )
  return `
    grant usage on schema jobs to ${app};
    revoke all on all tables in schema jobs from ${app};
    revoke all on all tables in schema jobs from public;
    ${apart.join('')}
    drop policy if exists own_jobs_are_sent on jobs.job;
    create policy own_jobs_are_sent on jobs.job for insert
      with check ((data->>'authorityId') = (select access.current_authority())::text);
    grant select, insert, update, delete on jobs.job, jobs.job_common, jobs.schedule to ${app};
    grant select, delete on jobs.job_dependency to ${app};
    grant select, insert, update on jobs.queue to ${app};
    grant select on jobs.version to ${app};
    grant update (cron_on, flow_on, reindex_on, monitor_backoff_on) on jobs.version to ${app};
    grant insert on jobs.warning to ${app};`
}
