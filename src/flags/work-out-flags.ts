import { createHash } from 'node:crypto'
import { distributionsOf, everySchoolsFigures, type PlainSchool, type WantedFigure } from '#figures/index.ts'
import { findMeasure, measuresOf } from '#measures/index.ts'
import type { ServiceModel, Trigger } from '#model/index.ts'
import type { Work } from '#work/work.ts'
import type { Flag } from './flag.ts'
import { flagOf } from './flag-rules.ts'
import { noticedSince } from './news-rules.ts'
import { listNoticed } from './news-store.ts'
import { clearFlags, insertFlags, keepRun } from './flag-write-store.ts'

type Found = Flag & { schoolId: string }

/**
 * WI-49, RO-90. Works out anew what the triggers of the model notice in the figures that stand: of every open school at once, in the transaction in
 * which the figures changed. Nothing else is written: a flag decides and begins nothing.
 */
export async function workOutFlags(work: Work): Promise<number> {
  const { model } = work
  const before = await listNoticed(work)
  await clearFlags(work)
  const triggers = model.triggers?.of ?? []
  if (triggers.length === 0) return 0
  const found = await findFlags(work, triggers)
  const was = new Map(before.map((each) => [`${each.schoolId} ${each.trigger}`, each]))
  const since = (flag: Found) => noticedSince(flag, was.get(`${flag.schoolId} ${flag.trigger}`), work.now)
  await insertFlags(
    work,
    found.map((flag) => ({ ...flag, ...since(flag) })),
  )
  await keepRun(work, signOf(model))
  return found.length
}

/** What the triggers of a model are, in one short text: another one where any of them is another. */
export function signOf({ triggers }: ServiceModel): string {
  return createHash('sha256')
    .update(JSON.stringify(triggers?.of ?? []))
    .digest('hex')
    .slice(0, 16)
}

async function findFlags(work: Work, triggers: readonly Trigger[]): Promise<Found[]> {
  const wanted = wantedBy(triggers)
  const measures = measuresOf(work.model)
  const spreads = await spreadsFor(work, triggers)
  const newest = new Map<number, number>()
  const found: { flag: Found; at: number }[] = []
  const places = triggers.map((trigger) => ({ trigger, ...placesOf(wanted, trigger) }))
  for await (const schools of everySchoolsFigures(work, wanted))
    for (const { schoolId, figures } of schools) {
      noteNewest(newest, figures)
      for (const { trigger, own, other } of places) {
        const measure = findMeasure(measures, trigger.measure)
        const looked = { own: figures[own] ?? [], other: figures[other] ?? [] }
        const flag = measure && flagOf(trigger, measure, looked, spreads.get(trigger.measure))
        if (flag) found.push({ flag: { ...flag, schoolId }, at: own })
      }
    }
  // What a school had in a year after which newer ones are out for others is past, and not noticed now; nor is an estimate once there are results.
  return found
    .filter(({ flag, at }) => flag.year === newest.get(at) && !isOvertaken(flag, wanted, newest))
    .map(({ flag }) => flag)
}

/** The figures that triggers look at, each once. */
function wantedBy(triggers: readonly Trigger[]): WantedFigure[] {
  const all = triggers.flatMap(({ measure, pupils, figures: kind, gap }) => [
    { measure, pupils, kind },
    // Beside an estimate stands whether there is a result already.
    ...(kind === 'estimate' ? [{ measure, pupils, kind: 'result' as const }] : []),
    ...(gap ? [{ measure, pupils: gap.to, kind }] : []),
  ])
  return all.filter((each, at) => all.findIndex((one) => isSame(one, each)) === at)
}

const isSame = (one: WantedFigure, other: WantedFigure) =>
  one.measure === other.measure && one.pupils === other.pupils && one.kind === other.kind

function placesOf(wanted: readonly WantedFigure[], { measure, pupils, figures: kind, gap }: Trigger) {
  const at = (group: string) => wanted.findIndex((each) => isSame(each, { measure, pupils: group, kind }))
  return { own: at(pupils), other: gap ? at(gap.to) : -1 }
}

function noteNewest(newest: Map<number, number>, figures: PlainSchool['figures']): void {
  figures.forEach(([latest], at) => {
    if (latest && latest.year > (newest.get(at) ?? 0)) newest.set(at, latest.year)
  })
}

function isOvertaken(flag: Flag, wanted: readonly WantedFigure[], newest: ReadonlyMap<number, number>): boolean {
  if (flag.figures === 'result') return false
  const at = wanted.findIndex((each) => isSame(each, { measure: flag.measure, pupils: flag.pupils, kind: 'result' }))
  return flag.year <= (newest.get(at) ?? 0)
}

/** How figures are spread over schools, for those triggers that look for the lowest. */
async function spreadsFor(work: Work, triggers: readonly Trigger[]) {
  const measures = [...new Set(triggers.flatMap(({ measure, lowest }) => (lowest === undefined ? [] : [measure])))]
  const thisYear = Number(work.today.slice(0, 4))
  const years = Array.from({ length: 8 }, (_, at) => thisYear + 1 - at)
  const all = new Map<string, Awaited<ReturnType<typeof distributionsOf>>>()
  for (const measure of measures) all.set(measure, await distributionsOf(work, { years, measure }))
  return all
}
