import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { IMPORT_ACTIONS, type Import, type ImportAction } from './import.ts'

type People = { appliedByName: string | null; undoneByName: string | null }

/** XX-13. An import is done once, and only to the register that its preview was compared with. */
export function whyCannotBeApplied(found: Import & People, stateNow: string): Finding[] {
  const done = whyNotInStatus(found, 'apply')
  if (done.length > 0 || found.fingerprint === stateNow) return done
  return [
    firm(
      'import-outdated',
      'What is held here has changed since this preview was made. Nothing was written: make the preview again from the same file.',
    ),
  ]
}

/** XX-13. Only the newest of its kind can be undone: an older one lies under what came after it. */
export function whyCannotBeUndone(found: Import & People, newerId: string | undefined): Finding[] {
  const done = whyNotInStatus(found, 'undo')
  if (done.length > 0 || newerId === undefined) return done
  return [firm('import-not-newest', 'A newer import of the same kind stands upon this one. Undo the newest first.')]
}

/** XX-13. Only what was not done can be thrown away. */
export function whyCannotBeDiscarded(found: Import & People): Finding[] {
  return found.status === 'uploaded' ? [] : whyNotInStatus(found, 'discard')
}

function whyNotInStatus(found: Import & People, action: ImportAction): Finding[] {
  if (found.status === IMPORT_ACTIONS[action].from) return []
  return [firm('import-status', whereItStands(found))]
}

function whereItStands({ status, appliedAt, appliedByName, undoneAt, undoneByName }: Import & People): string {
  const when = (at: Date | null, by: string | null) => `${at ? ` at ${showMoment(at)}` : ''}${by ? ` by ${by}` : ''}`
  if (status === 'undone')
    return `This import was undone${when(undoneAt, undoneByName)}. To bring it in, add the file again.`
  if (status === 'applied')
    return `This import was done already${when(appliedAt, appliedByName)}. Nothing was written again.`
  if (status === 'discarded') return 'This preview was thrown away. Add the file again.'
  if (status === 'uploaded') return 'The columns of this file are still to be matched.'
  return 'This import has not been done yet: it is a preview.'
}

function firm(id: string, says: string): Finding {
  return { kind: 'import', id, source: 'XX-13', says, weight: 'firm' }
}
