import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of the program, by its path from the checkout's root. */
export type SourceFile = { path: string; text: string }

/** One import of a file: as it is written, and the file that it means where that is one of ours. */
export type Import = { written: string; path: string | undefined; isTypeOnly: boolean }

/** Every file of the program, without its tests and what only they use. */
export function listProgram(): SourceFile[] {
  return listFiles('src', /\.tsx?$/).filter(({ path }) => !isForTests(path))
}

export function listFiles(folder: string, name: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => name.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export function isForTests(path: string): boolean {
  return /\.test\.tsx?$|-examples\.tsx?$|^src\/govuk\/conformance|^src\/model\/broken\//.test(path)
}

/** 'visits' for a file in src/visits; 'app.ts' for src/app.ts. */
export function roomOf(path: string): string {
  return path.split('/')[1] ?? path
}

export function importsOf({ path, text }: SourceFile): Import[] {
  const IMPORT = /^(?:import|export)\s+(type\s)?(?:([^;'"`]*?)\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm
  return [...text.matchAll(IMPORT)].map(([, type, names = '', stated, dynamic]) => {
    const written = stated ?? dynamic ?? ''
    const named =
      /^\{([^]*)\}$/
        .exec(names.trim())?.[1]
        ?.split(',')
        .filter((each) => each.trim() !== '') ?? []
    const isTypeOnly = type !== undefined || (named.length > 0 && named.every((each) => /^\s*type\s/.test(each)))
    return { written, path: resolveOwn(path, written), isTypeOnly }
  })
}

function resolveOwn(from: string, written: string): string | undefined {
  if (written.startsWith('#')) return join('src', written.slice(1))
  return written.startsWith('.') ? join(dirname(from), written) : undefined
}

/** The lines at which something stands that should not, as 'file:line: the line'. Comments count: nobody should copy them. */
export function findLines(files: readonly SourceFile[], wrong: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (wrong.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  )
}
