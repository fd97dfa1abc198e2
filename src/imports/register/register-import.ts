import type { Look } from '#work/work.ts'
import { faultKeeper, type FileRead, type ImportOfKind } from '../import-file.ts'
import { analyse } from '../import-store.ts'
import { readRegister, type SchoolRow } from '../register-file/index.ts'
import { registerFields, type RegisterLayout } from '../register-file/register-header.ts'
import { listInUse } from './in-use-store.ts'
import { followMemberships, listEmptiedGroups, nameGroups, removeGroups, undoMemberships } from './membership-store.ts'
import { registerColumns, type RegisterColumn } from './register-columns.ts'
import {
  findOwnRows,
  holdRegister,
  keepAbsent,
  keepDifferences,
  registerFingerprint,
  writeChanges,
  type OwnRows,
} from './register-store.ts'
import { finishStaging, makeStaging, stage } from './staging-store.ts'
import { keepSchools, listBroughtIn, markChangedSince, putBack, takeOut } from './undo-store.ts'

/** The register of schools: a national file of which a service takes its own rows. */
export const registerImport: ImportOfKind = {
  read: readForPreview,
  hold: holdRegister,
  fingerprint: registerFingerprint,
  async apply(look, importId) {
    await writeChanges(look, importId)
    await followMemberships(look, importId)
    for (const table of ['schools', 'groups', 'group_memberships'] as const) await analyse(look, table)
  },
  async undo(look, importId) {
    await markChangedSince(look, importId)
    const inUse = await listInUse(look, 'schools', await listBroughtIn(look, importId))
    await keepSchools(look, importId, [...inUse])
    await undoMemberships(look, importId)
    await putBack(look, importId)
    await takeOut(look, importId)
    await nameGroups(look, importId)
    const emptied = await listEmptiedGroups(look, importId)
    const wanted = await listInUse(look, 'groups', emptied)
    await removeGroups(
      look,
      emptied.filter((id) => !wanted.has(id)),
    )
  },
}

async function readForPreview(look: Look, importId: string, source: AsyncIterable<Uint8Array>): Promise<FileRead> {
  await makeStaging(look)
  const own = await findOwnRows(look)
  const { faults, keep } = faultKeeper()
  const faulty: string[] = []
  let waiting: SchoolRow[] = []
  let others = 0
  const summary = await readRegister(source, {
    fault: (fault) => {
      keep(fault)
      if (fault.name) faulty.push(fault.name)
    },
    schools: async (schools) => {
      for (const school of schools) {
        if (isOwn(school, own)) waiting.push(school)
        else others++
      }
      if (waiting.length < STAGED_AT_ONCE) return
      await stage(look, waiting)
      waiting = []
    },
  })
  if (waiting.length > 0) await stage(look, waiting)
  await finishStaging(look)
  await keepDifferences(look, importId, columnsIn(summary.layout))
  await keepAbsent(look, importId, [...summary.authorities.keys()], faulty)
  const { says, columns } = summary.layout
  return {
    says: `${says}, in ${summary.encoding}`,
    unknownColumns: columns.unknown,
    missingColumns: columns.missing,
    counts: { rows: summary.schools, others, faulty: summary.faultyRows },
    faults,
  }
}

/** A service's own rows: of its authorities, of its trusts, and those that it has already. */
export function isOwn({ urn, laCode, trustUid }: SchoolRow, { urns, laCodes, trustCodes }: OwnRows): boolean {
  return laCodes.has(laCode) || urns.has(urn) || (trustUid?.split('; ').some((uid) => trustCodes.has(uid)) ?? false)
}

/** The columns whose heading the file has: the others say nothing about a school. */
export function columnsIn({ columns }: RegisterLayout): RegisterColumn[] {
  const headings = new Set(columns.read.map((name) => name.toLowerCase()))
  return registerColumns.filter(({ from }) =>
    from.some((field) => registerFields[field].some((name) => headings.has(name.toLowerCase()))),
  )
}

/** Enough to make a query worth its way, little enough to hold. */
const STAGED_AT_ONCE = 1000
