import type { PoolClient } from 'pg'
import { inTransaction, type Db, type Pool } from '#db/database.ts'
import { doWork, type Look } from '#work/work.ts'
import { applyImport } from './apply-import.ts'
import type { Import, NationalKind } from './import.ts'
import { previewImport } from './preview-import.ts'
import { storeFile, type IncomingFile } from '#files/index.ts'

/** Where an import runs without a page, and as whom: `as` opens the person's look in a transaction that was just begun. */
export type ImportRun = { pool: Pool; as: (db: Db, client: PoolClient) => Promise<Look> }

/** Brings a register file in, preview and all, as the pages do. Throws Refused with what is wrong with the file. */
export function runRegisterImport(run: ImportRun, file: IncomingFile, say?: (line: string) => void): Promise<Import> {
  return runImport('register', run, file, say)
}

/** The same for the file of links between schools. */
export function runLinksImport(run: ImportRun, file: IncomingFile, say?: (line: string) => void): Promise<Import> {
  return runImport('links', run, file, say)
}

async function runImport(
  kind: NationalKind,
  { pool, as }: ImportRun,
  file: IncomingFile,
  say: (line: string) => void = () => undefined,
): Promise<Import> {
  const withLook = <T>(job: (look: Look) => Promise<T>) =>
    inTransaction(pool, 'write', async (db, client) => job(await as(db, client)))
  const preview = await withLook((look) =>
    doWork(look, async (work) => {
      const stored = await storeFile(work, file)
      say(`Kept ${stored.name}, ${stored.bytes.toLocaleString('en-GB')} bytes.`)
      return previewImport(work, kind, stored.id)
    }),
  )
  say(summaryOf(preview))
  const done = await withLook((look) => doWork(look, (work) => applyImport(work, preview.id)))
  say('Done.')
  return done
}

function summaryOf({ says, counts }: Import): string {
  const { new: added, changed, closed, unchanged, others, faulty } = counts
  return `It is ${says}. New: ${added}. Changed: ${changed}. Closed: ${closed}. As before: ${unchanged}. Others’, left: ${others}. Faulty: ${faulty}.`
}
