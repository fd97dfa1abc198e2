import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findLines, listFiles, listProgram } from './source-files.ts'

const program = listProgram()
const everything = [
  ...program,
  ...listFiles('test', /\.tsx?$/),
  ...listFiles('migrations', /\.sql$/),
  ...listFiles('models', /\.yaml$/),
]

test('no file of the program is longer than two hundred lines', () => {
  const long = program
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 200)
  expect(long).toEqual([])
})

test('half of the files have at most sixty lines', () => {
  const lengths = program.map(({ text }) => text.trimEnd().split('\n').length).sort((one, other) => one - other)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})

test('nothing is left for later', () => {
  const note = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b`)
  expect(findLines(everything, note)).toEqual([])
})

test('no folder of somebody’s machine is named', () => {
  expect(findLines(everything, new RegExp(`['"\`/ ](${['tmp', 'home', 'root'].join('|')})/[\\w$]`))).toEqual([])
})

test('nothing is of the type any', () => {
  const any = /(:|\bas|<|,|\bextends|=>|\|)\s*any\b\s*([;,)\]>=}|&]|\[\]|$)/
  expect(findLines(program.map(withoutComments), any)).toEqual([])
})

test('no rule of the linter or the compiler is switched off', () => {
  expect(findLines(program, /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)/)).toEqual([])
})

test('a page has no markup that was not escaped, no inline style and no inline script', () => {
  const pages = program.filter(({ path }) => path.endsWith('.tsx'))
  expect(findLines(pages, /dangerouslySetInnerHTML|\bstyle=|\bon[A-Z]?[a-z]+=["{]|<script(?![^>]*\bsrc=)/)).toEqual([])
})

test('there are no classes but errors, no enums and no default exports', () => {
  const wrong =
    /^\s*(export )?(abstract )?class (?!\w+ extends (\w*Error|Failure)\b)|^\s*(export )?(const )?enum |^export default\b/
  expect(findLines(program, wrong)).toEqual([])
})

test('no file is named for everything and nothing', () => {
  const named = program
    .map(({ path }) => path)
    .filter((path) => /(^|[/-])(utils?|helpers?|types|constants|common|misc|manager|dto)\.tsx?$/i.test(path))
  expect(named.filter((path) => !/-types\.ts$|name-manager\.ts$/.test(path))).toEqual([])
})

test('a rule and a policy say in a sentence what they mean to the service', () => {
  const wordless = program
    .filter(({ path }) => /-(rules|policy)\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(^.*\n)^export (?:async )?function (\w+)/gm)]
        .filter(([, before = '']) => !/\*\/\s*$/.test(before))
        .map(([, , name]) => `${path}: ${name}`),
    )
  expect(wordless).toEqual([])
})

test('a rule of the house, and what it finds, are made in one place', () => {
  const made = program.filter(({ path }) => !/^src\/shared\/(own|house)-rule\.ts$/.test(path))
  expect(findLines(made, /function \w+\(id: string, source: string, says: (string|\(model)/)).toEqual([])
  expect(findLines(made, /\(id: string, source: string, says: string, field\?: string\): Finding/)).toEqual([])
  expect(findLines(made, /=> \(is \? (\[finding\]|findings) : \[\]\)/)).toEqual([])
})

test('the words that nobody else may use do not stand in the program', () => {
  const named = readFileSync('STYLE.md', 'utf8')
  expect(named).toContain('never `SIP`')
  expect(findLines(program.map(withoutComments), /\bSIPs?\b/)).toEqual([])
})

function withoutComments({ path, text }: { path: string; text: string }) {
  const blank = (comment: string) => comment.replace(/[^\n]/g, '')
  return { path, text: text.replace(/\/\*[^]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, '') }
}
