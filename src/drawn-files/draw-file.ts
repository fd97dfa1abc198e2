import { removeStoredFile, readStoredPart, storeFile, zipStream, type ZipEntry } from '#files/index.ts'
import { aJob, doneBy, type DoneBy, type Errand } from '#jobs/index.ts'
import type { DrawnFile, Paper } from './drawn-file.ts'
import { endDrawing, findDrawnFile, findDrawnFileToChange, setProgress } from './drawn-file-store.ts'
import { mayDrawFiles } from './drawn-file-policy.ts'
import { papersOfPerson, papersOfSchool, type Reads } from './list-papers.ts'

export const DRAW_FILE = aJob<{ drawnFileId: string }>('draw-file', { tries: 3, patience: 1800 })

/** What is drawn out is put together later, by the right of whoever asked. */
export function drawnFileJobs(): readonly DoneBy[] {
  return [doneBy({ job: DRAW_FILE, run: drawFile, givenUp: sayNotDrawn })]
}

/** Lays every paper into one zip, and says after each how far it is. Done twice, the second finds the first's. */
export async function drawFile({
  ids: { drawnFileId: id },
  asAsked,
  asService,
}: Errand<{ drawnFileId: string }>): Promise<void> {
  const read: Reads = (job) => asAsked.read(job)
  const asked = await read((look) => (mayDrawFiles(look) ? findDrawnFile(look, id) : Promise.resolve(undefined)))
  if (!asked) return sayNotDrawn({ ids: { drawnFileId: id }, asService })
  if (asked.status !== 'waiting') return
  const papers = asked.schoolId
    ? await papersOfSchool(read, asked.schoolId)
    : await papersOfPerson(read, asked.personId ?? '')
  const says = (done: number) => asAsked.write((look) => setProgress(look, id, done, papers.length))
  await says(0)
  const stream = zipStream(entriesOf(read, papers, says))
  await asAsked.write(async (look) => {
    const stored = await storeFile(look, { name: `${fileNameOf(asked)}.zip`, mediaType: 'application/zip', stream })
    const now = await findDrawnFileToChange(look, id)
    if (now?.status === 'waiting') await endDrawing(look, id, { status: 'ready', fileId: stored.id })
    else await removeStoredFile(look, stored.id)
  })
}

/** It will not be drawn out: who asked lost the right to it, or each try failed. */
export async function sayNotDrawn({
  ids: { drawnFileId },
  asService,
}: Pick<Errand<{ drawnFileId: string }>, 'ids' | 'asService'>): Promise<void> {
  await asService.write(async (look) => {
    const now = await findDrawnFileToChange(look, drawnFileId)
    if (now?.status === 'waiting') await endDrawing(look, drawnFileId, { status: 'failed', fileId: null })
  })
}

async function* entriesOf(
  read: Reads,
  papers: readonly Paper[],
  says: (done: number) => Promise<void>,
): AsyncGenerator<ZipEntry, void> {
  const names = new Set<string>()
  for (const [at, paper] of papers.entries()) {
    const name = unlike(names, plain(paper.name))
    names.add(name)
    if ('fileId' in paper) yield { name, stream: () => storedParts(read, paper.fileId) }
    else {
      const bytes = await paper.make()
      yield { name, stream: () => once(bytes) }
    }
    await says(at + 1)
  }
}

async function* storedParts(read: Reads, fileId: string): AsyncGenerator<Buffer, void> {
  for (let place = 0; ; place++) {
    const part = await read((look) => readStoredPart(look, fileId, place))
    if (!part) return
    yield part
  }
}

async function* once(bytes: Buffer) {
  yield await Promise.resolve(bytes)
}

/** What no system takes in a name goes; the folder before it stays. */
const plain = (name: string) =>
  name
    .replace(/[\\:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\.{2,}/g, '.')
    .slice(0, 180)

function unlike(names: ReadonlySet<string>, name: string, count = 2): string {
  if (!names.has(name)) return name
  const next = name.replace(/(?: \(\d+\))?(\.[a-z0-9]{1,5})?$/i, ` (${count})$1`)
  return names.has(next) ? unlike(names, name, count + 1) : next
}

const fileNameOf = ({ name, askedAt }: DrawnFile) => `${plain(name)} ${askedAt.toISOString().slice(0, 10)}`
