import { expect, test } from 'vitest'
import ts from 'typescript'
import { listProgram, type SourceFile } from './source-files.ts'

/** A function of the program: what it is given first, and what it calls. */
type Known = { name: string; path: string; takesWork: boolean; isExported: boolean; calls: Set<string> }

/** What is kept without a trace, because nothing was done yet: somebody is still writing, or marks something for themselves alone. */
const DRAFTS = [
  'giveInConfidence',
  'saveArea',
  'savePlanFrame',
  'savePlanPart',
  'saveReport',
  'saveReportTyped',
  'settleReportAside',
  'saveRecord',
  'saveTyped',
  'saveOffline',
  'settleAside',
  'keepCheck',
  'answerComments',
  'keepReply',
  'keepTyped',
  'settleNote',
  'watchSchool',
  'keepView',
  'dropView',
  'renameView',
]

const files = listProgram()
const known = files.flatMap(readFunctions)
const byName = new Map<string, Known[]>()
for (const each of known) byName.set(each.name, [...(byName.get(each.name) ?? []), each])
const routes = known.filter(({ path }) => /-routes\.tsx?$/.test(path))
const calledByRoutes = new Set(routes.flatMap(({ calls }) => [...calls]))

/** What a route does, or what nobody else does for it: the rest are parts of deeds, loads and queries. */
const deeds = known.filter(
  ({ name, path, takesWork, isExported }) =>
    isExported &&
    takesWork &&
    !/-(store|routes)\.tsx?$|^src\/(work|history)\//.test(path) &&
    !/^(get|find|list|why|may|is|has)[A-Z]/.test(name) &&
    (calledByRoutes.has(name) || !isPart(name)),
)

test('there are deeds to hold to this', () => {
  expect(deeds.length).toBeGreaterThan(10)
})

test('every deed asks leave', () => {
  expect(deeds.filter(({ name }) => !reaches(name, 'requireThat')).map(show)).toEqual([])
})

test('XX-05: every deed leaves a trace, unless it keeps a draft', () => {
  // What happens to a complaint stands beside it, for its named officers: an event would be read by others.
  const traces = ['logEvent', 'logEvents', 'traceApart']
  const silent = deeds.filter(({ name }) => !DRAFTS.includes(name) && !traces.some((trace) => reaches(name, trace)))
  expect(silent.map(show)).toEqual([])
})

test('a draft that is named here is one, and is kept as one', () => {
  const kept = files.filter(({ path, text }) => /-routes\.tsx?$/.test(path) && /isDraft: true/.test(text))
  const strays = DRAFTS.filter((name) => !kept.some(({ text }) => new RegExp(`\\b${name}\\(`).test(text)))
  expect(strays).toEqual([])
  expect(DRAFTS.filter((name) => reaches(name, 'logEvent') || reaches(name, 'logEvents'))).toEqual([])
})

/** Who opens deeds, apart from the platform: an import copies in on a connection of its own. */
const OPENERS = /^src\/(web|work|jobs|demonstration|cli)\/|^src\/imports\/run-import\.ts$/

test('nobody else opens a deed', () => {
  const openers = known.filter(
    ({ calls, path }) => (calls.has('doWork') || calls.has('keepDraft')) && !OPENERS.test(path),
  )
  expect(openers.map(show)).toEqual([])
})

/** Whether another function that works calls it, and so answers for leave and trace. */
function isPart(name: string): boolean {
  return known.some((other) => other.takesWork && other.name !== name && other.calls.has(name))
}

function reaches(name: string, wanted: string, seen = new Set<string>()): boolean {
  if (name === wanted) return true
  if (seen.has(name)) return false
  seen.add(name)
  return (byName.get(name) ?? []).some(({ calls }) => [...calls].some((next) => reaches(next, wanted, seen)))
}

function readFunctions({ path, text }: SourceFile): Known[] {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.ES2023,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  return file.statements.filter(ts.isFunctionDeclaration).map((each) => ({
    name: each.name?.text ?? '',
    path,
    takesWork: each.parameters[0]?.type?.getText(file) === 'Work',
    isExported: each.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
    calls: callsIn(each),
  }))
}

/** Names that are called, or handed on to be called. */
function callsIn(node: ts.Node, found = new Set<string>()): Set<string> {
  ts.forEachChild(node, (child) => {
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) found.add(child.expression.text)
    if (ts.isPropertyAssignment(child) && ts.isIdentifier(child.initializer)) found.add(child.initializer.text)
    callsIn(child, found)
  })
  return found
}

function show({ name, path }: Known): string {
  return `${path}: ${name}`
}
