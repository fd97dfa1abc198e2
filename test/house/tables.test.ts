import { expect, test } from 'vitest'
import ts from 'typescript'
import { testDatabase } from '../support/test-database.ts'
import { listFiles, type SourceFile } from './source-files.ts'

type Column = { column: string; kind: string; isNullable: boolean; isGenerated: boolean }
type Table = { table: string; columns: Column[] }

const typed = listFiles('src', /-tables\.ts$/)
  .flatMap(readTypes)
  .sort((one, other) => (one.table < other.table ? -1 : 1))

test('every table of a service has its type, and every type its table', async () => {
  const there = await readDatabase()
  expect(typed.map(({ table }) => table)).toEqual([...there.keys()].sort())
})

test('each column is typed as it is: its name, what it holds, whether it may be missing, whether it fills itself', async () => {
  const there = await readDatabase()
  const wrong = typed.flatMap(({ table, columns }) => {
    const real = there.get(table) ?? []
    const says = (each: Column | undefined) => (each ? `${each.kind}${each.isNullable ? ' | null' : ''}` : 'nothing')
    const names = new Set([...columns, ...real].map(({ column }) => column))
    return [...names].flatMap((name) => {
      const [type, column] = [columns, real].map((all) => all.find((each) => each.column === name))
      // What fills itself may still always be given; what does not may not be left out.
      const isLeftOut = type?.isGenerated === true && column?.isGenerated === false
      if (says(type) === says(column) && !isLeftOut) return []
      return [
        `${table}.${name} is ${says(column)}${isLeftOut ? ' and does not fill itself' : ''}; its type says ${says(type)}`,
      ]
    })
  })
  expect(wrong).toEqual([])
})

test('every file of tables is gathered in src/db/tables.ts', () => {
  const [gathered] = listFiles('src/db', /^src\/db\/tables\.ts$/)
  const missing = listFiles('src', /-tables\.ts$/).filter(
    ({ path }) => !gathered!.text.includes(path.replace('src/', '#')),
  )
  expect(missing.map(({ path }) => path)).toEqual([])
})

function readTypes({ path, text }: SourceFile): Table[] {
  const tables: Table[] = []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || !/Tables$/.test(statement.name.text)) continue
    if (!ts.isTypeLiteralNode(statement.type)) continue
    for (const member of statement.type.members)
      if (ts.isPropertySignature(member) && member.type && ts.isTypeLiteralNode(member.type))
        tables.push({
          table: member.name.getText(file),
          columns: member.type.members.map((each) => columnOf(each, file)),
        })
  }
  return tables
}

function columnOf(member: ts.TypeElement, file: ts.SourceFile): Column {
  if (!ts.isPropertySignature(member) || !member.type) throw new Error(`no column: ${member.getText(file)}`)
  const written = member.type.getText(file)
  const held = /^Generated<([^]*)>$/.exec(written)?.[1] ?? written
  return {
    column: member.name.getText(file),
    kind: kindOfType(held.replace(/\s*\|\s*null$/, '').trim()),
    isNullable: /\|\s*null$/.test(held),
    isGenerated: held !== written,
  }
}

/** A name of our own, or a choice of texts, is text. */
function kindOfType(type: string): string {
  if (/^JSONColumnType</.test(type)) return 'json'
  return ['number', 'boolean', 'Date', 'PlainDate', 'Buffer', 'number[]', 'string[]'].includes(type) ? type : 'string'
}

const KINDS: Readonly<Record<string, string>> = {
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  date: 'PlainDate',
  bytea: 'Buffer',
  jsonb: 'json',
  uuid: 'string',
  text: 'string',
  tsvector: 'string',
  'numeric(5,2)': 'string',
  'integer[]': 'number[]',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
}

async function readDatabase(): Promise<Map<string, Column[]>> {
  const { owner } = await testDatabase()
  const { rows } = await owner.query<{ table: string; type: string } & Column>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as "isNullable", a.atthasdef or a.attidentity <> '' as "isGenerated"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  )
  const tables = new Map<string, Column[]>()
  for (const { table, type, column, isNullable, isGenerated } of rows) {
    const kind = KINDS[type] ?? `unknown: ${type}`
    tables.set(table, [...(tables.get(table) ?? []), { column, kind, isNullable, isGenerated }])
  }
  return tables
}
