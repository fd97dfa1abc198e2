import { type Layout, type WrittenLayout } from './measures.ts'

/** The layouts of a publication with what each takes over from the one that it is like, and its renamed columns in place. */
export function wholeLayouts(written: readonly WrittenLayout[]): Layout[] {
  const whole = new Map<string, WrittenLayout>()
  for (const layout of written) {
    const from = layout.like === undefined ? undefined : whole.get(layout.like)
    whole.set(layout.id, from ? { ...renamed(from, layout.renamed ?? {}), ...stated(layout) } : layout)
  }
  return [...whole.values()].map((layout) => ({ schoolKind: [], ...layout }) as Layout)
}

/** What a layout itself says; its own id, years and words always. */
function stated(layout: WrittenLayout): Partial<WrittenLayout> & WrittenLayout {
  return Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined)) as WrittenLayout
}

/** A layout in which columns are called differently: a name that carries {group} is renamed for each of its groups apart. */
function renamed(layout: WrittenLayout, names: Readonly<Record<string, string>>): WrittenLayout {
  if (Object.keys(names).length === 0) return layout
  const column = (name: string) =>
    name
      .split(' | ')
      .map((each) => names[each] ?? each)
      .join(' | ')
  const some = (name: string | undefined) => (name === undefined ? undefined : column(name))
  const template = (name: string, is: string) => column(name.replaceAll('{group}', is))
  const groups = layout.groups ?? []
  const isOf = (id: string) => groups.find(({ group }) => group === id)?.is ?? ''
  const maybe = (name: string | undefined, is: string) => (name === undefined ? undefined : template(name, is))
  return {
    ...layout,
    recognise: layout.recognise?.map(column),
    ...{ urn: some(layout.urn), laCode: some(layout.laCode), name: some(layout.name), emptyAs: some(layout.emptyAs) },
    rows: layout.rows && { ...layout.rows, column: column(layout.rows.column) },
    schoolKind: layout.schoolKind?.map((rule) => ({ ...rule, column: column(rule.column) })),
    breakdown: layout.breakdown && { ...layout.breakdown, column: column(layout.breakdown.column) },
    year: layout.year && { ...layout.year, column: some(layout.year.column) },
    groups: groups.map((each) => ({ ...each, cohort: some(each.cohort) })),
    figures: layout.figures?.flatMap((figure) =>
      (figure.groups ?? [figure.group ?? 'all']).map((group) => ({
        ...{ measure: figure.measure, group, groups: undefined, column: template(figure.column, isOf(group)) },
        cohort: maybe(figure.cohort, isOf(group)),
        lower: maybe(figure.lower, isOf(group)),
        upper: maybe(figure.upper, isOf(group)),
      })),
    ),
  }
}
