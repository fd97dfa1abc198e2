import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The addresses of what every page loads, and the folder they are served from under `/assets/`. */
export type Assets = {
  readonly css: string
  readonly js: string
  readonly jsEnabled: string
  readonly favicon: string
  readonly folder: string
}

type FileNames = { css: string; js: string; jsEnabled: string; favicon: string }
type Manifest = { key: string; files: FileNames }

const here = import.meta.dirname
const root = join(here, '..', '..', '..')

/**
 * Builds the stylesheet and the scripts, unless what is there was built from the same sources. Names carry a hash of what
 * is inside, so that a browser may keep them for ever; only the favicon keeps its name.
 */
export async function buildAssets(folder = join(root, '.cache', 'assets')): Promise<Assets> {
  const key = await keyOfSources()
  const built = await findBuilt(folder, key)
  if (built) return addresses(built, folder)

  const [css, js, jsEnabled, favicon] = await Promise.all([
    compileStyles(),
    bundle('main.ts', 'esm'),
    bundle('js-enabled.ts', 'iife'),
    readFile(join(here, 'favicon.svg'), 'utf8'),
  ])
  await mkdir(folder, { recursive: true })
  const files = {
    css: await write(folder, `waymark-${hashOf(css)}.css`, css),
    js: await write(folder, `waymark-${hashOf(js)}.js`, js),
    jsEnabled: await write(folder, `js-enabled-${hashOf(jsEnabled)}.js`, jsEnabled),
    favicon: await write(folder, 'favicon.svg', favicon),
  }
  // Last, so that a manifest always speaks of files that are there.
  await write(folder, 'manifest.json', JSON.stringify({ key, files } satisfies Manifest, null, 2))
  return addresses(files, folder)
}

function addresses({ css, js, jsEnabled, favicon }: FileNames, folder: string): Assets {
  const at = (file: string) => `/assets/${file}`
  return { css: at(css), js: at(js), jsEnabled: at(jsEnabled), favicon: at(favicon), folder }
}

/** What the build depends on: our own sources and the versions of those it is made with. */
async function keyOfSources(): Promise<string> {
  const entries = await readdir(here, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const versions = ['govuk-frontend', 'sass', 'esbuild'].map((name) => lock.packages[`node_modules/${name}`]?.version)
  const contents = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return hashOf(JSON.stringify([versions, paths.map((path) => path.slice(here.length)), contents]))
}

type Lock = { packages: Record<string, { version?: string } | undefined> }

async function findBuilt(folder: string, key: string): Promise<FileNames | undefined> {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return undefined
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  const isComplete = Object.values(manifest.files).every((file) => existsSync(join(folder, file)))
  return manifest.key === key && isComplete ? manifest.files : undefined
}

// The compilers are loaded only when there is something to compile.

async function compileStyles(): Promise<string> {
  const sass = await import('sass')
  const { css } = sass.compile(join(here, 'waymark.scss'), {
    loadPaths: [here, join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
  })
  return css
}

async function bundle(file: string, format: 'esm' | 'iife'): Promise<string> {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, 'browser', file)],
    bundle: true,
    format,
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0]!.text
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

/** Two processes may build at once: each writes beside, then puts its file in place in one step. */
async function write(folder: string, file: string, text: string): Promise<string> {
  const beside = join(folder, `${file}.${process.pid}.part`)
  await writeFile(beside, text)
  await rename(beside, join(folder, file))
  return file
}
