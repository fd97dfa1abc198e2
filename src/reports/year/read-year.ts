import type { Look } from '#work/work.ts'
import { listDue, listWorries } from '#due/index.ts'
import { casesPart } from './cases-part.ts'
import { changedPart } from './changed-part.ts'
import { daysPart, fundsPart } from './days-part.ts'
import { inspectionsPart } from './inspections-part.ts'
import { latePart } from './late-part.ts'
import { needPart } from './need-part.ts'
import { worriesPart } from './worries-part.ts'
import { visitsPart } from './visits-part.ts'
import type { ReadPart, YearAsk, YearPart } from './year-part.ts'

/** In the order in which a head of service asks: which schools worry us, what we give them, what it changed, what is late. */
const PARTS: readonly ReadPart[] = [
  needPart,
  worriesPart,
  casesPart,
  latePart,
  changedPart,
  visitsPart,
  daysPart,
  fundsPart,
  inspectionsPart,
]

/** The year in a service, from live records: only what its model has and the person may see. As many questions whatever its size. */
export async function readYear(look: Look, ask: YearAsk): Promise<readonly YearPart[]> {
  const [worries, dues] = ask.isNow ? await Promise.all([listWorries(look), listDue(look, {})]) : [[], []]
  const all = await Promise.all(PARTS.map((read) => read(look, ask, { worries, dues })))
  return all.filter((part) => part !== undefined)
}
