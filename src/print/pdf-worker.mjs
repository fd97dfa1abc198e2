// Makes PDF files in a thread of its own, one after another: the compiler stays warm, and the server stays free.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'))
const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: ['400Regular', '700Bold'].map((weight) => join(fonts, weight)) }],
})

// PDF/UA refuses a letter that no font has. What cannot be shown stands as a box; the Word file has it.
const BOX = '\u25a1'
const SOFTER = [
  (text) => text,
  (text) =>
    text.replace(
      /[^\u0000-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2190-\u2193\u2212\u2260-\u2265\u2713]/gu,
      BOX,
    ),
  (text) => text.replace(/[^\u0000-\u017f\u2010-\u2026\u20ac]/gu, BOX),
]

parentPort?.on('message', ({ id, data, pictures }) => {
  try {
    for (const [file, bytes] of Object.entries(pictures))
      compiler.mapShadow(join(import.meta.dirname, 'pictures', file), Buffer.from(bytes))
    const pdf = make(data)
    parentPort?.postMessage({ id, pdf })
  } catch (error) {
    parentPort?.postMessage({ id, wrong: wordsOf(error) })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10)
  }
})

function make(data) {
  for (const [at, soften] of SOFTER.entries())
    try {
      return compiler.pdf({ mainFileContent: template, inputs: { data: soften(data) } }, { pdfStandard: 'ua-1' })
    } catch (error) {
      if (at === SOFTER.length - 1 || !/could not be displayed|disallowed codepoint/.test(wordsOf(error))) throw error
    }
}

function wordsOf(error) {
  return String(error?.message || JSON.stringify(error?.shortDiagnostics) || error)
}
