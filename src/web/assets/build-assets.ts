import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The addresses of what every page loads, and the folder they are served from under `/assets/`. */
export type Assets = {
  readonly css: string
  readonly js: string
  readonly jsEnabled: string
  /** For the page alone on which a record is written. */
  readonly writing: string
  readonly favicon: string
  readonly folder: string
}

type FileNames = { css: string; js: string; jsEnabled: string; writing: string; favicon: string }
type Manifest = { key: string; files: FileNames }

const here = import.meta.dirname
const root = join(here, '..', '..', '..')

const SCRIPTS = {
  js: join(here, 'browser', 'main.ts'),
  jsEnabled: join(here, 'browser', 'js-enabled.ts'),
  writing: join(root, 'src', 'records', 'browser', 'writing.ts'),
}

/** Where the sources of what is built lie, and whatever those take from elsewhere. */
const SOURCES = [here, join(root, 'src', 'records', 'browser'), join(root, 'src', 'shared')]
const SOURCE_FILES = [join(root, 'src', 'records', 'record.ts')]

/**
 * Builds the stylesheet and the scripts, unless what is there was built from the same sources. Names carry a hash of what
 * is inside, so that a browser may keep them for ever; only the favicon keeps its name.
 */
export async function buildAssets(folder = join(root, '.cache', 'assets')): Promise<Assets> {
  const key = await keyOfSources()
  const built = await findBuilt(folder, key)
  if (built) return addresses(built, folder)

  const [css, js, jsEnabled, writing, favicon] = await Promise.all([
    compileStyles(),
    bundle(SCRIPTS.js, 'esm'),
    bundle(SCRIPTS.jsEnabled, 'iife'),
    bundle(SCRIPTS.writing, 'esm'),
    readFile(join(here, 'favicon.svg'), 'utf8'),
  ])
  await mkdir(folder, { recursive: true })
  const files = {
    css: await write(folder, `waymark-${hashOf(css)}.css`, css),
    js: await write(folder, `waymark-${hashOf(js)}.js`, js),
    jsEnabled: await write(folder, `js-enabled-${hashOf(jsEnabled)}.js`, jsEnabled),
    writing: await write(folder, `writing-${hashOf(writing)}.js`, writing),
    favicon: await write(folder, 'favicon.svg', favicon),
  }
  // Last, so that a manifest always speaks of files that are there.
  await write(folder, 'manifest.json', JSON.stringify({ key, files } satisfies Manifest, null, 2))
  return addresses(files, folder)
}

function addresses({ css, js, jsEnabled, writing, favicon }: FileNames, folder: string): Assets {
  const at = (file: string) => `/assets/${file}`
  return { css: at(css), js: at(js), jsEnabled: at(jsEnabled), writing: at(writing), favicon: at(favicon), folder }
}

/** What the build depends on: our own sources and the versions of those it is made with. */
async function keyOfSources(): Promise<string> {
  const folders = await Promise.all(SOURCES.map((each) => readdir(each, { recursive: true, withFileTypes: true })))
  const files = folders.flat().filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  const paths = [...files.map((file) => join(file.parentPath, file.name)), ...SOURCE_FILES].sort()
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const versions = ['govuk-frontend', 'sass', 'esbuild', 'idb', 'uuid'].map(
    (name) => lock.packages[`node_modules/${name}`]?.version,
  )
  const contents = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return hashOf(JSON.stringify([versions, paths.map((path) => path.slice(root.length)), contents]))
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

async function bundle(path: string, format: 'esm' | 'iife'): Promise<string> {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
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
