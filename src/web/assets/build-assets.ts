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
  /** For the page of one's devices, and for the one that opens without a connection. */
  readonly devices: string
  readonly offline: string
  /** The file that keeps that page in a browser: served under an address of its own. */
  readonly serviceWorker: string
  readonly favicon: string
  readonly folder: string
}

type FileNames = Record<Exclude<keyof Assets, 'folder'>, string>
type Manifest = { key: string; files: FileNames }

const here = import.meta.dirname
const root = join(here, '..', '..', '..')

const SCRIPTS = {
  js: join(here, 'browser', 'main.ts'),
  jsEnabled: join(here, 'browser', 'js-enabled.ts'),
  writing: join(root, 'src', 'records', 'browser', 'writing.ts'),
  devices: join(root, 'src', 'devices', 'browser', 'devices.ts'),
  offline: join(root, 'src', 'devices', 'browser', 'offline.tsx'),
  serviceWorker: join(root, 'src', 'devices', 'browser', 'service-worker.ts'),
}

/** Where the sources of what is built lie, and whatever those take from elsewhere. */
const SOURCES = [
  here,
  ...['devices', 'govuk', 'joint-reviews/both-sides', 'records', 'shared'].map((room) => join(root, 'src', room)),
]

/**
 * Builds the stylesheet and the scripts, unless what is there was built from the same sources. Names carry a hash of what
 * is inside, so that a browser may keep them for ever; only the favicon keeps its name.
 */
export async function buildAssets(folder = join(root, '.cache', 'assets')): Promise<Assets> {
  const key = await keyOfSources()
  const built = await findBuilt(folder, key)
  if (built) return addresses(built, folder)

  const [css, js, jsEnabled, writing, devices, offline, favicon] = await Promise.all([
    compileStyles(),
    bundle(SCRIPTS.js, 'esm'),
    bundle(SCRIPTS.jsEnabled, 'iife'),
    bundle(SCRIPTS.writing, 'esm'),
    bundle(SCRIPTS.devices, 'esm'),
    bundle(SCRIPTS.offline, 'esm'),
    readFile(join(here, 'favicon.svg'), 'utf8'),
  ])
  await mkdir(folder, { recursive: true })
  const shell = {
    css: await write(folder, `waymark-${hashOf(css)}.css`, css),
    js: await write(folder, `waymark-${hashOf(js)}.js`, js),
    jsEnabled: await write(folder, `js-enabled-${hashOf(jsEnabled)}.js`, jsEnabled),
    offline: await write(folder, `offline-${hashOf(offline)}.js`, offline),
    favicon: await write(folder, 'favicon.svg', favicon),
  }
  const worker = await bundle(SCRIPTS.serviceWorker, 'iife', { SHELL: JSON.stringify(shellOf(Object.values(shell))) })
  const files = {
    ...shell,
    writing: await write(folder, `writing-${hashOf(writing)}.js`, writing),
    devices: await write(folder, `devices-${hashOf(devices)}.js`, devices),
    serviceWorker: await write(folder, `service-worker-${hashOf(worker)}.js`, worker),
  }
  // Last, so that a manifest always speaks of files that are there.
  await write(folder, 'manifest.json', JSON.stringify({ key, files } satisfies Manifest, null, 2))
  return addresses(files, folder)
}

/** What a browser keeps of us: its name changes with what is inside. */
function shellOf(names: readonly string[]) {
  const files = names.map((file) => `/assets/${file}`)
  return { name: `waymark-shell-${hashOf(files.join())}`, files }
}

function addresses(files: FileNames, folder: string): Assets {
  const at = Object.entries(files).map(([name, file]) => [name, name === 'serviceWorker' ? file : `/assets/${file}`])
  return { ...(Object.fromEntries(at) as FileNames), folder }
}

/** What the build depends on: our own sources and the versions of those it is made with. */
async function keyOfSources(): Promise<string> {
  const folders = await Promise.all(SOURCES.map((each) => readdir(each, { recursive: true, withFileTypes: true })))
  const files = folders.flat().filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const versions = ['govuk-frontend', 'sass', 'esbuild', 'idb', 'preact', 'preact-render-to-string', 'uuid'].map(
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

async function bundle(path: string, format: 'esm' | 'iife', define: Record<string, string> = {}): Promise<string> {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    define,
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
