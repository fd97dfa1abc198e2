import { expect, test } from 'vitest'
import { testDatabase } from '../support/test-database.ts'

/** Tables with another key than (authority_id, id), and why. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  form_posts: 'authority_id, key', // the key of the form itself, so that its second press finds the first
  visit_figures: 'authority_id, visit_id', // what a visit keeps of figures, once
}

/** What the app may take away, and why. Everything else is ended, withdrawn or struck out, and stays. */
const MAY_DELETE: Readonly<Record<string, string>> = {
  agreed_grades: 'what was agreed of a self-evaluation that is past its date',
  annual_report_sections: 'what an annual report that is past its date said',
  attachments: 'what was attached to a draft and taken off again',
  case_log: 'what the team of a case that is past its date told each other',
  case_team_members: 'who sat in the team of a case that is past its date',
  course_days: 'the days of a course, when others take their place',
  course_invitations: 'the schools to which a course is limited, when others take their place',
  dropped_drafts: 'what was asked before a visit, past its date',
  figure_distributions: 'a preview of figures that was thrown away, or made anew',
  figure_rows: 'a preview of figures that was thrown away, or made anew',
  flag_runs: 'what figures show, worked out anew whenever they change',
  flags: 'what figures show, worked out anew whenever they change',
  group_memberships: 'the same, and a membership that begins and ends on one day',
  groups: 'a group that an import brought in and that is undone',
  held_roles: 'a role that a spreadsheet gave, untouched since, when it is undone',
  hypothesis_results: 'what was asked before a visit, past its date',
  impact_entries: 'what was asked before a visit, past its date',
  import_changes: 'a preview that was thrown away',
  import_faults: 'a preview that was thrown away',
  inspection_rows: 'a preview of inspections that was thrown away, or made anew',
  issued_documents: 'what was kept as long as its class of document is',
  key_marks: 'what was marked of a self-evaluation that is past its date',
  key_questions: 'what was asked before a visit, past its date',
  order_words: 'what was said of an order that is past its date',
  people: 'somebody whom a spreadsheet made known, untouched since, when it is undone',
  plan_comments: 'what was said of the draft of a plan that is past its date',
  point_agreements: 'what was named from a self-evaluation that is past its date',
  record_asides: 'a draft that was thrown away',
  record_checks: 'a draft that was thrown away',
  record_comments: 'a comment of a check that is not over, taken back',
  record_entries: 'an entry of a draft, taken out',
  record_marks: 'a mark of a reply that is not sent, taken back',
  record_replies: 'what a record that is past its date was replied',
  record_revisions: 'a draft that was thrown away',
  record_saves: 'a draft that was thrown away',
  record_sections: 'a draft that was thrown away',
  record_sendings: 'what a school was sent of a record that is past its date',
  records: 'a draft that was thrown away',
  review_drafts: 'what somebody typed as evidence of a review, once it is entered',
  review_evidence: 'what a review that is past its date saw',
  review_judgements: 'judgements of a review that is open, made anew',
  review_parts: 'the parts of the report of a review that is open, written anew',
  review_pieces: 'what was gathered before a review that is open, put in another’s place',
  review_questions: 'the key questions of a review that is open, before they are explored',
  school_links: 'what the register of schools no longer links',
  schools: 'a school that an undone import brought in, and on which nothing hangs',
  self_evaluation_areas: 'what a school said of itself, past its date',
  self_evaluation_comments: 'what was said of a self-evaluation that is past its date',
  self_evaluation_earlier_words: 'what a school said of itself, past its date',
  self_evaluation_points: 'what was named from a self-evaluation that is past its date',
  stored_file_parts: 'the file of a preview that was thrown away',
  stored_files: 'the file of a preview that was thrown away',
  support_team_evaluations: 'what a board that is past its date said',
  support_team_meetings: 'what a board that is past its date said',
  support_team_members: 'who sat on a board that is past its date',
  targets: 'a proposal that its school made anew before it was discussed',
  term_review_views: 'what was said in a partnership that is past its date',
  tool_judgements: 'what was judged of a self-evaluation that is past its date',
  visits: 'a visit that a spreadsheet brought in, untouched since, when it is undone',
}

/** What the app may only add to: what happened, and what a service ran by. */
const ONLY_ADDED = ['event_subjects', 'events', 'import_memberships', 'model_adoptions', 'model_versions']

/** Functions of the owner that the app may not call. */
const FOR_THE_OWNER = ['found_service', 'keep_apart', 'roles_of']

const TABLES = `pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')`

async function list<T = string>(sql: string): Promise<T[]> {
  const { owner } = await testDatabase()
  const { rows } = await owner.query<{ found: T }>(sql)
  return rows.map(({ found }) => found)
}

test('there is something to hold to these rules', async () => {
  expect((await list(`select c.relname as found from ${TABLES}`)).length).toBeGreaterThan(20)
})

test('every table of services is kept apart by row-level security and the one policy', async () => {
  const open = await list(
    `select c.relname as found from ${TABLES} and not (c.relkind = 'r' and c.relrowsecurity and exists (
       select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_authority' and p.polcmd = '*' and p.polpermissive
         and pg_get_expr(p.polqual, c.oid) like '%authority_id = %access.current_authority()%'
         and pg_get_expr(p.polwithcheck, c.oid) = pg_get_expr(p.polqual, c.oid)))`,
  )
  expect(open).toEqual([])
  const more = await list(
    `select c.relname || ': ' || p.polname as found from pg_policy p join pg_class c on c.oid = p.polrelid
     where p.polname <> 'own_authority' and c.relnamespace <> 'jobs'::regnamespace`,
  )
  expect(more).toEqual([])
})

test('every table has the key (authority_id, id), or another for a reason', async () => {
  const keys = await list<{ table: string; key: string | null }>(
    `select json_build_object('table', c.relname, 'key', (
       select string_agg(a.attname, ', ' order by k.place)
       from pg_constraint p, unnest(p.conkey) with ordinality k (number, place)
         join pg_attribute a on a.attnum = k.number
       where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid)) as found from ${TABLES}`,
  )
  expect(keys.filter(({ table, key }) => key !== (OTHER_KEYS[table] ?? 'authority_id, id'))).toEqual([])
})

test('every key of uniqueness begins with the authority, so that nobody learns of another’s by a refusal', async () => {
  const wide = await list(
    `select i.indexrelid::regclass::text as found from pg_index i join ${TABLES.replace(' where ', ' on c.oid = i.indrelid where ')}
       and i.indisunique and i.indkey[0] <> (select attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')`,
  )
  expect(wide).toEqual([])
})

test('every foreign key carries the authority', async () => {
  const loose = await list(
    `select p.conrelid::regclass || ': ' || p.conname as found from pg_constraint p
     where p.contype = 'f' and p.connamespace = 'public'::regnamespace and not exists (
       select from unnest(p.conkey, p.confkey) k (own, other)
         join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.own and a.attname = 'authority_id'
         join pg_attribute b on b.attrelid = p.confrelid and b.attnum = k.other and b.attname = 'authority_id')`,
  )
  expect(loose).toEqual([])
})

test('every table hangs on an authority, by its own key or by that of what it belongs to', async () => {
  const adrift = await list(
    `select c.relname as found from ${TABLES} and c.relname <> 'authorities'
       and not exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'f')`,
  )
  expect(adrift).toEqual([])
})

test('the app takes away only what stands on the list', async () => {
  const may = await list(
    `select c.relname as found from ${TABLES} and has_table_privilege('waymark_app', c.oid, 'delete')`,
  )
  expect(may.sort()).toEqual(Object.keys(MAY_DELETE).sort())
})

test('XX-05: the app changes nothing of what happened, and of what a service ran by', async () => {
  const fixed = await list(
    `select c.relname as found from ${TABLES} and not has_any_column_privilege('waymark_app', c.oid, 'update')`,
  )
  expect(fixed.filter((table) => ONLY_ADDED.includes(table)).sort()).toEqual(ONLY_ADDED)
})

test('the app owns nothing, is no superuser, and passes by no policy', async () => {
  const role = await list(
    `select rolname as found from pg_roles where rolname = 'waymark_app'
       and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
       and not exists (select from pg_class where relowner = pg_roles.oid)
       and not exists (select from pg_proc where proowner = pg_roles.oid)
       and not exists (select from pg_auth_members where member = pg_roles.oid)`,
  )
  expect(role).toEqual(['waymark_app'])
  const more = await list(
    `select c.relname as found from ${TABLES} and has_table_privilege('waymark_app', c.oid, 'truncate, references, trigger')`,
  )
  expect(more).toEqual([])
  const makes = await list(
    // A temporary schema is a session's own, gone with it, and holds what an import stages.
    `select nspname as found from pg_namespace where nspname !~ '^pg_(toast_)?temp_' and has_schema_privilege('waymark_app', oid, 'create')`,
  )
  expect(makes).toEqual([])
})

test('the app has no right on any table of access, and only reads what is published for all', async () => {
  const ANY = 'select, insert, update, delete, truncate, references, trigger'
  const open = await list(
    `select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('public', 'england', 'jobs', 'information_schema') and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and (has_table_privilege('waymark_app', c.oid, '${ANY}') or has_any_column_privilege('waymark_app', c.oid, 'select, insert, update, references'))`,
  )
  expect(open).toEqual([])
  const written = await list(
    `select c.relname as found from pg_class c where c.relnamespace = 'england'::regnamespace and c.relkind in ('r', 'p')
       and has_table_privilege('waymark_app', c.oid, '${ANY.replace('select, ', '')}')`,
  )
  expect(written).toEqual([])
})

test('a function that runs as its owner looks nowhere but where it says, and is not for everybody', async () => {
  const definers = await list<{ name: string; path: boolean; everybody: boolean; app: boolean }>(
    `select json_build_object('name', p.proname, 'everybody', has_function_privilege('public', p.oid, 'execute'),
       'app', has_function_privilege('waymark_app', p.oid, 'execute'),
       'path', exists (select from unnest(p.proconfig) s where s ~ '^search_path=(pg_catalog|"pg_catalog")(, *(public|"public"))?$')) as found
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not like 'pg\\_%'`,
  )
  expect(definers.length).toBeGreaterThan(20)
  expect(definers.filter(({ path }) => !path)).toEqual([])
  expect(definers.filter(({ everybody }) => everybody)).toEqual([])
  const kept = definers.filter(({ app, name }) => app === FOR_THE_OWNER.includes(name))
  expect(kept.map(({ name }) => name)).toEqual([])
})

test('the app may not found a service, make a table its own, or read anyone’s roles', async () => {
  const may = await list(
    `select distinct proname::text as found from pg_proc where pronamespace = 'access'::regnamespace
       and proname in ('${FOR_THE_OWNER.join("', '")}') and has_function_privilege('waymark_app', oid, 'execute')`,
  )
  expect(may).toEqual([])
})
