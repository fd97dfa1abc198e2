import type { ReviewKind, ServiceModel } from '#model/index.ts'
import { findFramework } from '#self-evaluation/index.ts'
import { NotFound } from '#work/failures.ts'

/** The toolkit of a kind of review. */
export type Toolkit = NonNullable<ReviewKind['toolkit']>
export type Tool = Toolkit['items'][number]

/** SH-09. The toolkits of a service, for everybody in it. Throws NotFound where its model has none. */
export function getToolkits({ reviews }: ServiceModel): Toolkit[] {
  const toolkits = reviews.flatMap(({ toolkit }) => (toolkit ? [toolkit] : []))
  if (toolkits.length === 0) throw new NotFound('page', 'toolkit')
  return toolkits
}

/** SH-10. What a tool supplements, in words: the framework and its area. */
export function supplementsOf(model: ServiceModel, { supplements }: Tool): string[] {
  return supplements.map(({ framework, area }) => {
    const found = findFramework(model, framework)
    return `${found?.name ?? framework}: ${found?.areas.find(({ id }) => id === area)?.title ?? area}`
  })
}
