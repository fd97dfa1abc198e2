import type { StrengthsRule } from '#model/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import { summedByAspect, summedByCommunity, summedByPlacing, type SummedUp } from '#strengths/index.ts'
import type { Look } from '#work/work.ts'
import type { AspectCounts, Counts, Told } from './audit-summary.ts'
import { toldOf, type SummaryRule } from './summary-rules.ts'

/** What the audits come to today: over all by aspect, by phase and by community, with no school named and none to be known. */
export type AuditRead = {
  all: Told
  aspects: readonly (Told & { isUnaudited: boolean })[]
  phases: Told[]
  communities: Told[]
}

/** RO-66, RO-74. Reads the audits of all schools, from live records. Three queries. */
export async function readAudit(look: Look, strengths: StrengthsRule, { few }: SummaryRule): Promise<AuditRead> {
  const [byAspect, byPlacing, byCommunity] = [
    await summedByAspect(look, strengths),
    await summedByPlacing(look, strengths),
    await summedByCommunity(look, strengths),
  ]
  const nameOf = (aspect: string) => strengths.aspects.find(({ id }) => id === aspect)?.name ?? aspect
  const phaseName = (row: (typeof byPlacing)[number]) =>
    look.model.phases.find(({ id }) => id === phaseOfSchool(look.model, row)?.id)?.name ?? 'Of no phase of the model'
  const told = (rows: readonly (SummedUp & { name: string })[]) => toldOf(partsOf(rows), few, nameOf)
  const all = told(byAspect.map((row) => ({ ...row, name: 'All schools' })))[0]
  const total: Told = all ?? { name: 'All schools', schools: 0, live: 0, stale: 0, areas: 0, unverified: 0, most: [] }
  return {
    all: total,
    aspects: strengths.aspects.map(({ id, name }) => {
      const row = byAspect.find(({ aspect }) => aspect === id)
      const { schools, live, stale, unverified, areas } = row ?? NONE
      const isTold = total.areas !== undefined
      return {
        ...{ name, schools, live, stale, unverified, most: [] },
        areas: isTold ? areas : undefined,
        isUnaudited: !row,
      }
    }),
    phases: inOrder(
      told(byPlacing.map((row) => ({ ...row, name: phaseName(row) }))),
      look.model.phases.map(({ name }) => name),
    ),
    communities: told(byCommunity.map((row) => ({ ...row, name: row.name ?? 'In none' }))),
  }
}

const NONE: Counts = { schools: 0, live: 0, stale: 0, areas: 0, unverified: 0 }

/** Lines of one name added up, each aspect apart from all together. */
function partsOf(rows: readonly (SummedUp & { name: string })[]) {
  const parts = new Map<string, Counts & { name: string; aspects: Map<string, AspectCounts> }>()
  for (const { name, aspect, ...counts } of rows) {
    const part = parts.get(name) ?? { ...NONE, name, aspects: new Map<string, AspectCounts>() }
    if (aspect === null) parts.set(name, { ...part, ...plus(part, counts) })
    else {
      part.aspects.set(aspect, { ...plus(part.aspects.get(aspect) ?? NONE, counts), aspect })
      parts.set(name, part)
    }
  }
  return [...parts.values()].map(({ aspects, ...part }) => ({ ...part, aspects: [...aspects.values()] }))
}

const plus = (one: Counts, other: Counts): Counts => ({
  ...{ schools: one.schools + other.schools, live: one.live + other.live, stale: one.stale + other.stale },
  ...{ areas: one.areas + other.areas, unverified: one.unverified + other.unverified },
})

const inOrder = (told: readonly Told[], names: readonly string[]): Told[] => {
  const place = ({ name }: Told) => (names.includes(name) ? names.indexOf(name) : names.length)
  return [...told].sort((one, other) => place(one) - place(other))
}
