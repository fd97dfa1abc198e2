import { ESLint } from 'eslint'
import ts from 'typescript'
import { leaveResult } from './leave-result.ts'

/** A part of the checkout that is compiled as one. The first are those that run in a browser; the last is all the rest. */
const PARTS = [
  { name: 'types-in-browser', says: 'every type holds in what runs in a browser', folder: 'src/records/browser' },
  { name: 'types-offline', says: 'every type holds in what runs without a connection', folder: 'src/devices/browser' },
  { name: 'types', says: 'every type holds', folder: '.' },
] as const

/** Types and lint of the whole checkout from one reading of each part: what the compiler has worked out, the linter asks for again. */
async function checkProgram(results: string): Promise<void> {
  let seconds = 0
  let says = ''
  for (const { name, says: holds, folder } of PARTS) {
    const began = performance.now()
    const { program, wrong } = compile(folder)
    const compiled = performance.now()
    leaveResult(results, { name, says: holds, seconds: (compiled - began) / 1000, wrong })
    says += await lint(folder, program)
    seconds += (performance.now() - compiled) / 1000
  }
  leaveResult(results, { name: 'lint', says: 'the linter finds nothing', seconds, wrong: says })
}

/** A browser's part reaches far into the rest, where every file is looked at anyway: of its own files alone it is asked. */
function compile(folder: string): { program: ts.Program; wrong: string } {
  const parsed = ts.getParsedCommandLineOfConfigFile(`${folder}/tsconfig.json`, {}, hostOfConfig)
  if (!parsed) throw new Error(`${folder}/tsconfig.json cannot be read`)
  const { fileNames, options, errors } = parsed
  const host = ts.createCompilerHost(options, true)
  const program = ts.createProgram({ rootNames: fileNames, options, host, configFileParsingDiagnostics: errors })
  const wrong =
    folder === '.'
      ? ts.getPreEmitDiagnostics(program)
      : fileNames.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
  return { program, wrong: ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(wrong), host) }
}

/** A file of the folder that the compiler was not told of is a mistake too. */
async function lint(folder: string, program: ts.Program): Promise<string> {
  const eslint = new ESLint({
    overrideConfig: {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
    ignorePatterns: PARTS.filter((part) => folder === '.' && part.folder !== '.').map((part) => part.folder),
  })
  const found = ESLint.getErrorResults(await eslint.lintFiles([folder]))
  return found.length > 0 ? (await eslint.loadFormatter('stylish')).format(found) : ''
}

const hostOfConfig: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic({ messageText }) {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
  },
}

await checkProgram(process.argv[2] ?? '')
