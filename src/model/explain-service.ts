import { list, paragraph, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What the service stands for, what it offers under each of its strands, and who gives it. */
export function explainService({ service, roles, phases }: ServiceModel): HandbookPart[] {
  if (!service) return []
  const { says, source, aims, foci, principles, strands, providers, strategies, areas } = service
  return [
    ...paragraph(says, source),
    ...list(
      'Aims',
      aims.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...foci.flatMap((year) => [
      ...paragraph(year.says, year.source),
      ...list(
        `Foci of ${year.schoolYear}`,
        year.of.map(({ name, says: means, source: of }) => ({ text: `${name}: ${means}`, source: of })),
      ),
    ]),
    ...list(
      'Principles',
      principles.map(({ name, says: means, source: of }) => ({ text: `${name}: ${means}`, source: of })),
    ),
    ...strands.flatMap((strand) => [
      ...paragraph(`${strand.name}. ${strand.says}`, strand.source),
      ...list(
        `What ${strand.name} offers`,
        strand.offers.map((offer) => ({
          text: [
            offer.name,
            offer.phases.length > 0 ? ` (${andList(namesOf(phases, offer.phases))})` : '',
            offer.roles.length > 0 ? `: ${andList(namesOf(roles, offer.roles))}` : '',
          ].join(''),
          source: offer.source,
        })),
      ),
    ]),
    ...list(
      'Who gives support',
      providers.map(({ name, source: of }) => ({ text: name, source: of })),
    ),
    ...list(
      'National strategies',
      strategies.map(({ name, managers, visits, reportsTo, source: of }) => ({
        text: [
          `${name}: led by ${andList(namesOf(roles, managers))}`,
          `work under it is done by ${andList(namesOf(roles, visits.roles))}`,
          ...(reportsTo ? [`reported to the ${reportsTo}`] : []),
        ].join('; '),
        source: of,
      })),
    ),
    ...list(
      'Areas of specialists',
      areas.map(({ name, measures, source: of }) => ({
        text: measures.length > 0 ? `${name}, seen by what is measured` : `${name}, of which nothing is measured`,
        source: of,
      })),
    ),
  ]
}
