import type { Look } from '#work/work.ts'
import { faultKeeper, type FileRead, type ImportOfKind } from '../import-file.ts'
import { analyse } from '../import-store.ts'
import { readLinks, type LinkRow } from '../register-file/index.ts'
import {
  keepDifferences,
  linksFingerprint,
  listUrns,
  makeStaging,
  stage,
  undoChanges,
  writeChanges,
} from './links-store.ts'

/** The register's links: which school followed which. A service takes those with an end in its register. */
export const linksImport: ImportOfKind = {
  read: readForPreview,
  fingerprint: linksFingerprint,
  async apply(look, importId) {
    await writeChanges(look, importId)
    await analyse(look, 'school_links')
  },
  undo: undoChanges,
}

async function readForPreview(look: Look, importId: string, source: AsyncIterable<Uint8Array>): Promise<FileRead> {
  await makeStaging(look)
  const urns = await listUrns(look)
  const { faults, keep } = faultKeeper()
  let waiting: LinkRow[] = []
  let others = 0
  const summary = await readLinks(source, {
    fault: keep,
    links: async (links) => {
      for (const link of links) {
        if (urns.has(link.urn) || urns.has(link.linkUrn)) waiting.push(link)
        else others++
      }
      if (waiting.length < STAGED_AT_ONCE) return
      await stage(look, waiting)
      waiting = []
    },
  })
  if (waiting.length > 0) await stage(look, waiting)
  await keepDifferences(look, importId)
  return {
    says: `the file of links between schools, in ${summary.encoding}`,
    unknownColumns: [],
    missingColumns: [],
    counts: { rows: summary.links, others, faulty: summary.faultyRows },
    faults,
  }
}

const STAGED_AT_ONCE = 1000
