import { surestFirst, figuresNow, shortOf, type KeptLine } from '#profiles/index.ts'
import type { AnnualReportRule, ServiceModel, VisitType } from '#model/index.ts'
import type { Look } from '#work/work.ts'

type Section = AnnualReportRule['sections'][number]

/** What stands beside a section that tells of figures: each as a sentence, and where they are from. */
export type FiguresBeside = { lines: readonly string[]; sources: readonly string[] }

/** So many figures are taken in beside one section. */
const MOST = 8

/** The figures of a kind of visit, where a section of the report gathers the part of its record that compares them; undefined elsewhere. */
export const figuresFor = ({ visitTypes }: ServiceModel, { gathers }: Section): VisitType['figures'] =>
  visitTypes.find(({ figures, record }) =>
    gathers.some(
      ({ form, sections }) =>
        form === record.form && figures?.section !== undefined && sections.includes(figures.section),
    ),
  )?.figures

/** A figure as a report can say it: 'Reading expected: 2025/26, 66% of 73 pupils; local 70%; England 75%; lower than England'. */
export const saysFigure = (line: KeptLine): string =>
  `${line.name}: ${[
    line.latest,
    line.local && `local ${line.local}`,
    line.england && `England ${line.england}`,
    shortOf(line),
  ]
    .filter(Boolean)
    .join('; ')}`

/** NF-49, NF-75. The school's latest figures, by the section of its report that tells of them. */
export async function figuresBeside(
  look: Look,
  { schoolId, rule, model }: { schoolId: string; rule: AnnualReportRule; model: ServiceModel },
): Promise<ReadonlyMap<string, FiguresBeside>> {
  const wanted = rule.sections.flatMap((section) => {
    const figures = figuresFor(model, section)
    return figures ? [{ id: section.id, topics: figures.topics }] : []
  })
  const found = await Promise.all(
    wanted.map(async ({ id, topics }) => {
      const { lines, sources } = await figuresNow(look, { schoolId, bookedFor: look.today }, topics)
      return [id, { lines: surestFirst(lines).slice(0, MOST).map(saysFigure), sources }] as const
    }),
  )
  return new Map(found)
}
