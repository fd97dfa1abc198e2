import { duty, heading, paragraph, rule, type HandbookPart } from './handbook.ts'
import { explainCaseWork } from './explain-case-work.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** Each pathway: what opens a case, its stages in order, and who leads them. */
export function explainPathways(model: ServiceModel): HandbookPart[] {
  const { pathways, need, roles } = model
  return pathways.flatMap((pathway) => {
    const { id, name, says, source, opensWith, goesOnIn, opensOnRequest, stages, inOrder, twoPeople } = pathway
    return [
      heading('pathway', id, name, source),
      ...paragraph(says, source),
      ...(opensWith.length > 0
        ? paragraph(
            `It begins when a school comes into: ${andList(namesOf(need?.categories ?? [], opensWith))}.`,
            source,
          )
        : []),
      ...(goesOnIn.length > 0
        ? paragraph(`It goes on in: ${andList(namesOf(need?.categories ?? [], goesOnIn))}.`, source)
        : []),
      ...(opensOnRequest ? paragraph('It begins when a request of the school is accepted.', source) : []),
      ...stages.map((stage, at) => {
        const supported =
          stage.supportedBy.length > 0 ? `, supported by: ${andList(namesOf(roles, stage.supportedBy))}` : ''
        const visit = stage.visitType
          ? ` Done with a visit: ${namesOf(model.visitTypes, [stage.visitType]).join()}.`
          : ''
        const handOver = stage.handOver ? ' The day on which they take over is kept.' : ''
        const lead = namesOf(roles, [stage.lead]).join()
        return duty(
          stage.id,
          stage.says,
          stage.source,
          `Stage ${at + 1}, ${stage.name}. Led by: ${lead}${supported}.${handOver}${visit}`,
        )
      }),
      ...rule(inOrder),
      ...rule(twoPeople),
      ...explainCaseWork(pathway, model),
    ]
  })
}
