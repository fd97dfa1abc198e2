import { findNewestApplied, listChanges, listFaults, matchColumns } from '#imports/index.ts'
import { listInvitable, listWithoutAddress } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import { findRemembered, listMade } from './bring-in-store.ts'
import { columnsOf } from './columns.ts'
import type { OwnImport } from './own-file.ts'
import type { Reachable } from './pages/after-people.tsx'
import { BroughtInPage } from './pages/brought-in-page.tsx'
import { ColumnsPage } from './pages/columns-page.tsx'
import type { ShownRows } from './pages/row-list.tsx'

/** The page on which columns are matched, with what was chosen for this file, remembered, or is nearest. */
export async function showColumns(
  { look, frame }: Seen,
  found: OwnImport,
  answers: Answers,
  findings: readonly Finding[],
) {
  const headings = [...Object.values(found.columns ?? {}), ...found.unknownColumns]
  const remembered = { ...(await findRemembered(look, found.kind)), ...found.columns }
  const { matches } = matchColumns(headings, columnsOf(found.kind, look.model), remembered)
  const proposed = Object.fromEntries(matches.map(({ key, heading }) => [key, heading ?? undefined]))
  return <ColumnsPage {...{ frame, found, headings, proposed, answers, findings }} model={look.model} />
}

/** The page of one spreadsheet. */
export async function showBroughtIn({ look, frame, query }: Seen, found: OwnImport, findings: readonly Finding[]) {
  const made = found.status === 'undone' ? await listMade(look, found.id) : []
  return (
    <BroughtInPage
      {...{ frame, found, findings }}
      model={look.model}
      shown={await findShown(look, found, query.show, query.after)}
      left={made.filter(({ leftBecause }) => leftBecause !== null)}
      isNewest={(await findNewestApplied(look, found.kind)) === found.id}
      reachable={found.status === 'applied' && found.kind === 'people' ? await findReachable(look) : undefined}
    />
  )
}

async function findShown(
  look: Look,
  { id, counts }: OwnImport,
  asked: string | undefined,
  after: string | undefined,
): Promise<ShownRows> {
  const kinds = ['new', 'changed', 'faulty'] as const
  const which = kinds.find((kind) => kind === asked) ?? kinds.find((kind) => counts[kind] > 0) ?? 'new'
  if (which !== 'faulty') return { which, changes: await listChanges(look, id, which, after) }
  return { which, faults: await listFaults(look, id, /^\d{1,6}$/.test(after ?? '') ? Number(after) : -1) }
}

async function findReachable(look: Look): Promise<Reachable> {
  return { toInvite: (await listInvitable(look)).length, withoutAddress: await listWithoutAddress(look) }
}
