import { maySeeFewPupils } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { VisitType } from '#model/index.ts'
import { getSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import { readProfile } from '../read-profile.ts'
import {
  changesSince,
  linesToKeep,
  outcomesSince,
  sourcesToKeep,
  type KeptFigures,
  type KeptLine,
  type KeptTargets,
} from './kept-figures.ts'
import { addKeptFigures, listKeptFigures } from './kept-store.ts'

/** What is asked of a visit here: of whom it is, and whether anything may be written of it. */
export type VisitOfFigures = { id: string; schoolId: string; mayHaveRecord: boolean; bookedFor: PlainDate }

/** The figures of a visit: those that were kept with what is held since, or those that are held now. */
export type FiguresOfVisit = {
  schoolId: string
  /** Since when they are fixed; undefined before the visit. */
  keptAt: Date | undefined
  lines: readonly KeptLine[]
  sources: readonly string[]
  /** What came of the targets agreed before. */
  targets: readonly KeptTargets[]
  /** What was loaded later and says something else. */
  changes: readonly string[]
}

/** Who knows what was agreed before of a school whose visit is made on a day. */
export type TargetsSource = (look: Look, asked: { schoolId: string; on: PlainDate }) => Promise<readonly KeptTargets[]>

let before: TargetsSource = () => Promise.resolve([])

/** NF-38, NF-49. The room of targets says what was agreed before, and what came of it. */
export function learnTargetsBefore(source: TargetsSource): void {
  before = source
}

/**
 * NF-10, NF-49. The figures that both sides of a visit have before them, for kinds of visit whose model asks for them;
 * undefined for others. From the day on which it is held they are fixed, and what comes later is said apart.
 */
export async function figuresOfVisit(
  look: Look,
  visit: VisitOfFigures,
  type: VisitType,
): Promise<FiguresOfVisit | undefined> {
  if (!type.figures || !visit.mayHaveRecord) return undefined
  const [{ lines, sources, targets }, kept] = await Promise.all([
    figuresNow(look, visit, type.figures.topics),
    keptOf(look, visit),
  ])
  const { schoolId } = visit
  if (!kept) return { schoolId, keptAt: undefined, lines, sources, targets, changes: [] }
  const changes = [...changesSince(kept.lines, lines), ...outcomesSince(kept.targets, targets)]
  return { schoolId, ...kept, changes }
}

/** Fixes the figures of a visit as they stand, once; nothing is kept of a visit of which nothing may be written (NF-86). */
export async function keepFiguresOfVisit(work: Work, visit: VisitOfFigures, type: VisitType): Promise<void> {
  if (!type.figures || !visit.mayHaveRecord || type.record.keep === 'forbidden') return
  const figures = await figuresNow(work, visit, type.figures.topics)
  if (figures.lines.length > 0 || figures.targets.length > 0) await addKeptFigures(work, visit.id, figures)
}

/** XX-11. What was kept is as the two sides saw it: for those who may see figures of few pupils. */
export async function keptOf(look: Look, { id, schoolId }: Pick<VisitOfFigures, 'id' | 'schoolId'>) {
  return maySeeFewPupils(look, schoolId) ? (await listKeptFigures(look, [id])).get(id) : undefined
}

/** A school's figures on some topics as they are held now, and what came of the targets agreed before a day. */
export async function figuresNow(
  look: Look,
  { schoolId, bookedFor }: Pick<VisitOfFigures, 'schoolId' | 'bookedFor'>,
  topics: NonNullable<VisitType['figures']>['topics'],
): Promise<Omit<KeptFigures, 'keptAt'>> {
  const profile = await readProfile(look, await getSchool(look, schoolId), true)
  const targets = await before(look, { schoolId, on: bookedFor })
  const lines = linesToKeep(measuresOf(look.model), profile, topics)
  return { lines, sources: sourcesToKeep(profile, topics), targets }
}
