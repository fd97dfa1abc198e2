import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importsOf, listProgram, roomOf, type Import, type SourceFile } from './source-files.ts'

type Room = { name: string; place: number; isOpen: boolean }

const rooms = readRooms()
const program = listProgram()

test('every room of the program has its place in docs/architecture.md', () => {
  expect(readdirSync('src').filter((room) => !rooms.has(room))).toEqual([])
})

test('a room imports only from rooms that stand before it', () => {
  const wrong = importsBetweenRooms().filter(({ file, to, each }) => {
    if (isTablesType(file, each)) return false
    return placeOf(to) >= placeOf(roomOf(file.path))
  })
  expect(wrong.map(show)).toEqual([])
})

test('a context is entered only through an index.ts', () => {
  const wrong = importsBetweenRooms().filter(
    ({ file, to, each }) =>
      !rooms.get(to)?.isOpen &&
      !each.path!.endsWith('/index.ts') &&
      !isTablesType(file, each) &&
      each.path !== `src/${to}`,
  )
  expect(wrong.map(show)).toEqual([])
})

test("another room is named by its #, one's own by the way to it", () => {
  const wrong = importsWithin(program).filter(
    ({ file, to, each }) => each.written.startsWith('#') === (to === roomOf(file.path)),
  )
  expect(wrong.map(show)).toEqual([])
})

test('what is imported is there', () => {
  expect(
    importsWithin(program)
      .filter(({ each }) => !existsSync(each.path!))
      .map(show),
  ).toEqual([])
})

const OUTSIDE: readonly { files: RegExp; mayNot: RegExp }[] = [
  { files: /-rules\.tsx?$/, mayNot: /^(kysely|fastify|@fastify\/|pg|preact|node:)/ },
  { files: /-policy\.tsx?$/, mayNot: /^(kysely|fastify|@fastify\/|pg|preact|node:)/ },
  { files: /-page\.tsx$/, mayNot: /^(kysely|fastify|@fastify\/|pg|node:)/ },
  { files: /-store\.tsx?$/, mayNot: /^(preact|fastify|@fastify\/)/ },
]

for (const { files, mayNot } of OUTSIDE)
  test(`${files.source} imports nothing of ${mayNot.source}`, () => {
    const those = program.filter(({ path }) => files.test(path))
    expect(those.length).toBeGreaterThan(0)
    const wrong = those.flatMap((file) =>
      importsOf(file)
        .filter(({ written, isTypeOnly }) => mayNot.test(written) && !isTypeOnly)
        .map(({ written }) => `${file.path} imports ${written}`),
    )
    expect(wrong).toEqual([])
  })

test('a rule calls nothing that asks the database or shows a page', () => {
  const wrong = importsWithin(program.filter(({ path }) => /-rules\.tsx?$/.test(path))).filter(
    ({ each }) => !each.isTypeOnly && /-(store|page|routes)\.tsx?$|^src\/(db|web|govuk)\//.test(each.path!),
  )
  expect(wrong.map(show)).toEqual([])
})

/** The table of docs/architecture.md, from the ground up: the one place where the order is kept. */
function readRooms(): Map<string, Room> {
  const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split(/^\| Room .*\n\|[ -|]+\n/m)
  const rows = /^(?:\|.*\n)+/.exec(table)?.[0].trim().split('\n') ?? []
  const found = rows.flatMap((row) => {
    const [, names = '', , door = ''] = row.split('|')
    return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, isOpen: door.includes('any file') }))
  })
  return new Map(found.map(({ name, isOpen }, place) => [name, { name, place, isOpen }]))
}

/** A room that has no place yet stands above all others, so that none may use it. */
function placeOf(room: string): number {
  return rooms.get(room)?.place ?? rooms.size
}

type Met = { file: SourceFile; to: string; each: Import }

function importsWithin(files: readonly SourceFile[]): Met[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ path }) => path?.startsWith('src/'))
      .map((each) => ({ file, to: roomOf(each.path!), each })),
  )
}

function importsBetweenRooms(): Met[] {
  return importsWithin(program).filter(({ file, to }) => to !== roomOf(file.path))
}

/** The database's types are gathered from the contexts that own the tables, and name each context's own types: nothing runs. */
function isTablesType(file: SourceFile, { path, isTypeOnly }: Import): boolean {
  const isGathered = file.path === 'src/db/tables.ts' && /-tables\.ts$/.test(path!)
  return isTypeOnly && (isGathered || /-tables\.ts$/.test(file.path))
}

function show({ file, each }: Met): string {
  return `${file.path} imports ${each.written}`
}
