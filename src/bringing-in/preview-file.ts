import { logEvent } from '#history/index.ts'
import { FAULTS_KEPT, getImportToChange, keepPreview } from '#imports/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { requireBringIn } from './bring-in-policy.ts'
import { whyCannotBePreviewed, whyColumnsCannotBe } from './bring-in-rules.ts'
import { beginPreview, keepOutcomes, rememberColumns } from './bring-in-store.ts'
import { columnsOf } from './columns.ts'
import { fingerprintOf } from './known-store.ts'
import { asOwn, readOwnTable, rowsOf, type OwnImport } from './own-file.ts'
import { beginRows, nameOfRow } from './kinds.ts'
import { rehearse, takeRows, type Taken } from './take-rows.ts'

type Columns = Readonly<Record<string, string>>

/**
 * Matches the columns of a file, remembers how, and keeps what its rows would do, found by doing it and undoing it again:
 * nothing else is written. Throws Refused.
 */
export async function previewFile(work: Work, importId: string, columns: Columns): Promise<void> {
  const found = asOwn(await getImportToChange(work, importId))
  const { id, kind, fileId } = found
  requireBringIn(work, kind)
  const table = fileId === null ? undefined : await readOwnTable(work, fileId)
  const wanted = columnsOf(kind, work.model)
  refuseIf(work, [...whyCannotBePreviewed(found), ...whyColumnsCannotBe(columns, wanted, table?.headings ?? [])])
  if (!table) throw new NotFound('file of import', id)

  await rememberColumns(work, kind, columns)
  await beginPreview(work, id, { columns, fingerprint: await fingerprintOf(work) })
  const { rows, faults } = rowsOf(table, columns)
  const taken = await rehearse(work, () => takeAll(work, found, rows, columns))
  await keepOutcomes(work, id, taken.outcomes)
  const chosen = new Set(Object.values(columns))
  await keepPreview(work, id, {
    says: found.says,
    unknownColumns: table.headings.filter((heading) => heading !== '' && !chosen.has(heading)),
    missingColumns: wanted.filter(({ key }) => !columns[key]).map(({ label }) => label),
    counts: {
      rows: taken.outcomes.length,
      others: 0,
      faulty: taken.faulty + faults.length,
      marked: taken.outcomes.filter(({ outcome }) => outcome.spoke.length > 0).length,
    },
    faults: [...faults, ...taken.faults].sort((one, other) => one.line - other.line).slice(0, FAULTS_KEPT),
  })
  await logEvent(work, {
    name: `${kind}.previewed`,
    subjects: [
      { kind: 'import', id },
      { kind: 'authority', id: work.actor.authorityId },
    ],
    audience: 'load-data',
  })
}

/** Takes all rows of an import in their order, by the rules of its kind. */
export async function takeAll(
  work: Work,
  { id, kind }: OwnImport,
  rows: ReturnType<typeof rowsOf>['rows'],
  columns: Columns,
): Promise<Taken> {
  const taking = await beginRows[kind](work, rows, id)
  return takeRows(
    work,
    rows,
    taking,
    (row) => nameOfRow(kind, row),
    (key) => columns[key],
  )
}
