import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { writeResults, type EndedCase } from './junit.ts'

type Wrong = { message?: string; stack?: string; diff?: string }

/** Leaves a file of results for each test file as it ends, and shows failures in full at once; passes are only counted. */
export function reportToRunner(folder: string): Reporter {
  return {
    onTestModuleEnd(module) {
      const file = relative(process.cwd(), module.moduleId)
      const cases = [...module.children.allTests()].map(endedCase)
      const loading = errorsAround(module)
      if (loading.length > 0) cases.push(failure('the file can be loaded, and its hooks run', loading))
      writeResults(folder, file, cases)
      for (const { name, outcome, says } of cases)
        if (outcome === 'failed') console.log(`\nFAILED  ${file}\n  ${name}\n\n${indent(says ?? '')}\n`)
    },
    onTestRunEnd(_modules, strays) {
      if (strays.length === 0) return
      const stray = failure('nothing fails outside of a test', strays)
      writeResults(folder, 'outside-of-tests', [stray])
      console.log(`\nFAILED  ${stray.name}\n\n${indent(stray.says ?? '')}\n`)
    },
    onUserConsoleLog({ content }) {
      console.log(content.trimEnd())
    },
  }
}

function endedCase(test: TestCase): EndedCase {
  const result = test.result()
  const name = test.fullName
  const seconds = (test.diagnostic()?.duration ?? 0) / 1000
  if (result.state === 'passed' || result.state === 'skipped') return { name, seconds, outcome: result.state }
  return { ...failure(name, result.errors ?? []), seconds }
}

function failure(name: string, errors: readonly Wrong[]): EndedCase {
  const says = errors.map(({ message = '', stack = '', diff }) =>
    [stack.includes(message) ? '' : message, ownLines(stack), diff ?? ''].filter((part) => part !== '').join('\n'),
  )
  return { name, seconds: 0, outcome: 'failed', says: says.join('\n\n') }
}

/** The message, and from the way to it only what is ours. */
function ownLines(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at (.*(node_modules|node:internal)|new Promise \(<anonymous>\))/.test(line))
    .join('\n')
}

/** What broke while the file was loaded or in a hook of a suite, and so belongs to no test. */
function errorsAround(module: TestModule): Wrong[] {
  return [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())]
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
