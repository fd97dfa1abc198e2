import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayLoadFigures } from '../figure-policy.ts'
import { letGoOfFile } from './add-figures.ts'
import {
  analyseFigures,
  getDataSetToChange,
  markFiguresApplied,
  markFiguresChecked,
  markFiguresDiscarded,
  markFiguresUnchecked,
  markFiguresUndone,
} from './data-set-store.ts'
import { figuresHaveChanged } from './after-change.ts'
import { traceFigures } from './figure-trace.ts'
import { whyCannotBeChecked, whyMarkCannotBeTakenBack, whyNothingToApply, whyNotInStatus } from './loading-rules.ts'

/** Lets everyone see what a preview read: one flip, all of it or nothing. Throws Refused when it was done already. */
export async function applyFigures(work: Work, id: string): Promise<void> {
  requireThat(mayLoadFigures(work), work, `apply figures ${id}`)
  const found = await getDataSetToChange(work, id)
  refuseIf(work, [...whyNotInStatus(found, 'apply'), ...whyNothingToApply(found)])
  await markFiguresApplied(work, id)
  await letGoOfFile(work, found.fileId)
  await analyseFigures(work)
  await figuresHaveChanged(work)
  await traceFigures(work, 'figures.applied', found)
}

/** Takes applied figures out of everyone's sight again; what stood there before them stands there again. */
export async function undoFigures(work: Work, id: string): Promise<void> {
  requireThat(mayLoadFigures(work), work, `undo figures ${id}`)
  const found = await getDataSetToChange(work, id)
  refuseIf(work, whyNotInStatus(found, 'undo'))
  await markFiguresUndone(work, id)
  await figuresHaveChanged(work)
  await traceFigures(work, 'figures.undone', found)
}

/** Throws a preview away, and its file with it; that there was one stays. */
export async function discardFigures(work: Work, id: string): Promise<void> {
  requireThat(mayLoadFigures(work), work, `discard figures ${id}`)
  const found = await getDataSetToChange(work, id)
  refuseIf(work, whyNotInStatus(found, 'discard'))
  await markFiguresDiscarded(work, id)
  await letGoOfFile(work, found.fileId)
  await traceFigures(work, 'figures.discarded', found)
}

/** NF-57. Somebody has compared what was loaded with the file, and says so under each of its figures. */
export async function checkFigures(work: Work, id: string): Promise<void> {
  requireThat(mayLoadFigures(work), work, `mark figures ${id} as checked`)
  const found = await getDataSetToChange(work, id)
  refuseIf(work, whyCannotBeChecked(found))
  await markFiguresChecked(work, id)
  await traceFigures(work, 'figures.checked', found)
}

/** NF-57. A mark that was set too soon is taken back: from now on it stands under each figure that nobody has checked it. */
export async function uncheckFigures(work: Work, id: string): Promise<void> {
  requireThat(mayLoadFigures(work), work, `take back that figures ${id} were checked`)
  const found = await getDataSetToChange(work, id)
  refuseIf(work, whyMarkCannotBeTakenBack(found))
  await markFiguresUnchecked(work, id)
  await traceFigures(work, 'figures.unchecked', found)
}
