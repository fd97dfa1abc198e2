import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** Each kind of review: who leads it, for which schools, what comes before what, how it is judged, and what its report says. */
export function explainReviews({ reviews, roles, need, evidenceKinds, scales }: ServiceModel): HandbookPart[] {
  return reviews.flatMap((kind) => {
    const { judged, report, days, toolkit, team, opensFor } = kind
    const leads = namesOf(roles, [kind.lead]).join()
    const supports = andList(namesOf(roles, kind.supportedBy))
    return [
      duty(kind.id, kind.says, kind.source, `${kind.name}.`),
      ...rule(kind.named, `Leads: ${leads}.${supports ? ` Supports: ${supports}.` : ''}`),
      ...rule(kind.apart),
      ...paragraph(team && `${team.says} ${andList(namesOf(roles, team.roles))}.`, team?.source),
      ...rule(opensFor, opensFor && `Meant for: ${andList(namesOf(need?.categories ?? [], opensFor.categories))}.`),
      ...rule(kind.commissioned, kind.commissioned?.unless?.says),
      ...rule(kind.jointly),
      ...list(
        'Gathered before it',
        kind.gathers.map(({ name, source }) => ({ text: name, source })),
      ),
      ...rule(
        kind.exploredFirst,
        `Evidence: ${andList(
          namesOf(
            evidenceKinds,
            kind.evidence.map((each) => each.kind),
          ),
        )}.`,
      ),
      ...rule(kind.leadersFirst),
      ...rule(judged, `${namesOf(scales, [judged.scale]).join()}: ${andList(judged.of.map(({ name }) => name))}.`),
      ...rule(report, `${report.name}: ${andList(report.parts.map(({ title }) => title))}.`),
      ...paragraph(
        `Gathered ${days.commentary} days after it was opened, explored after ${days.questions}; evaluated with leaders ${days.meeting} days later, reported after ${days.report} more.`,
        kind.source,
      ),
      ...(toolkit
        ? list(
            `${toolkit.name}: ${toolkit.says}`,
            toolkit.items.map(({ title, says, source }) => ({ text: `${title}: ${says}`, source })),
          )
        : []),
    ]
  })
}
