import { Worker } from 'node:worker_threads'
import { crestWidth } from './crest-width.ts'
import { inPlainText } from './plain-text.ts'
import type { Picture, Pictures, PrintedDocument } from './printed-document.ts'

type Waiting = { resolve: (pdf: Buffer) => void; reject: (wrong: Error) => void; over: NodeJS.Timeout }
type Answer = { id: number; pdf?: Uint8Array; wrong?: string }

/** A document that takes longer is given up, and the thread with it: nobody waits behind it for ever. */
const LONGEST = 30_000

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let last = 0

/** The document as PDF/UA-1: tagged, in the language it is written in, with a heading row on each page of a table. */
export function toPdf(document: PrintedDocument, pictures: Pictures = {}): Promise<Buffer> {
  const id = (last += 1)
  const { promise, resolve, reject } = withResolvers()
  const over = setTimeout(() => giveUp(new Error('a PDF took too long to make')), LONGEST)
  const worker = openThread()
  waiting.set(id, { resolve, reject, over })
  worker.ref()
  worker.postMessage({ id, data: JSON.stringify(dataOf(document, pictures)), pictures: bytesOf(pictures) })
  return promise
}

function openThread(): Worker {
  if (thread) return thread
  const opened = new Worker(new URL('./pdf-worker.mjs', import.meta.url), { execArgv: [] })
  opened.on('message', ({ id, pdf, wrong }: Answer) => {
    const job = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) opened.unref()
    if (!job) return
    clearTimeout(job.over)
    if (pdf) job.resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
    else job.reject(new Error(`the PDF could not be made: ${wrong ?? ''}`))
  })
  opened.on('error', giveUp)
  thread = opened
  return opened
}

/** Everyone who waits is told; the next document opens another thread. */
function giveUp(wrong: Error): void {
  void thread?.terminate()
  thread = undefined
  for (const { reject, over } of waiting.values()) {
    clearTimeout(over)
    reject(wrong)
  }
  waiting.clear()
}

function dataOf(document: PrintedDocument, { crest, byName = {} }: Pictures) {
  const { subtitle, marking, hasContents = false, isDense = false, dated, ...rest } = inPlainText(document)
  return {
    ...rest,
    blocks: rest.blocks.map((block) =>
      block.kind === 'picture' ? { ...block, picture: fileOf(block.picture, byName[block.picture]) } : block,
    ),
    hasContents,
    isDense,
    subtitle: subtitle ?? null,
    marking: marking ?? null,
    running: [rest.title, subtitle].filter(Boolean).join(', '),
    day: dated.split('-').map(Number),
    crest: crest ? { says: crest.says, widthMm: crestWidth(crest) } : null,
  }
}

function bytesOf({ crest, byName = {} }: Pictures): Record<string, Uint8Array> {
  const named = Object.entries(byName).map(
    ([name, picture]) => [fileOf(name, picture), picture.svg ? Buffer.from(picture.svg) : picture.png] as const,
  )
  return Object.fromEntries(crest ? [...named, ['crest.png', crest.png] as const] : named)
}

/** What a picture is called while a document is made: its ending says what it is. */
function fileOf(name: string, picture: Picture | undefined): string {
  return `${name}.${picture?.svg ? 'svg' : 'png'}`
}

function withResolvers() {
  let resolve: Waiting['resolve'] = () => undefined
  let reject: Waiting['reject'] = () => undefined
  const promise = new Promise<Buffer>((one, other) => {
    resolve = one
    reject = other
  })
  return { promise, resolve, reject }
}
