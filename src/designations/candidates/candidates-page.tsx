import { Tag } from '#govuk/tag.tsx'
import type { DesignationsRule, ServiceModel } from '#model/index.ts'
import type { InspectionPublication } from '#measures/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { countOf } from '../designation.ts'
import { Elsewhere } from '../elsewhere.tsx'
import type { UnderFramework } from './candidate-rules.ts'

type Props = {
  frame: Frame
  rule: DesignationsRule
  model: ServiceModel
  under: readonly UnderFramework[]
  /** The schools that are designated today. */
  designated: ReadonlySet<string>
  /** What is published of inspections, for what its areas and grades are called. */
  publications: readonly InspectionPublication[]
  mayKeep: boolean
}

/** RO-70. The schools whose latest graded inspection gave what designated schools have, framework by framework. */
export function CandidatesPage({ frame, rule, model, under, designated, publications, mayKeep }: Props) {
  const areaName = (area: string) =>
    publications.flatMap(({ areas }) => areas).find(({ id }) => id === area)?.name ?? area.replaceAll('-', ' ')
  const gradeName = (framework: string, grade = '') =>
    publications
      .flatMap(({ frameworks }) => frameworks)
      .find(({ id }) => id === framework)
      ?.grades.find(({ id }) => id === grade)?.name ?? grade.replaceAll('-', ' ')
  const all = under.flatMap(({ candidates }) => candidates)
  const open = all.filter(({ id }) => !designated.has(id))
  const title =
    open.length === 0
      ? 'No further school is a candidate'
      : `${countOf(open.length, 'school is a candidate', 'schools are candidates')}`
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ text: rule.many, href: '/designations' }, { text: 'Candidates' }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Candidates for {rule.one}</span> {title}
      </h1>
      <p class="govuk-body">
        {rule.candidates.says} Each school stands under the framework of its latest graded inspection; what one
        framework gave is not read as another.
      </p>
      {under.map(({ framework, says, isOwn, graded, judged, withOverall, candidates }) => (
        <section id={framework}>
          <h2 class="govuk-heading-m">{says.replace(/\.$/, '')}</h2>
          <p class="govuk-body">
            {graded === 0
              ? 'No school was graded last under it.'
              : `${countOf(graded, 'school was', 'schools were')} graded last under it: ${judged} in each of these judgements${
                  withOverall > 0 ? `, ${withOverall} overall too` : ''
                }, ${candidates.length === 0 ? 'none as high as is asked' : `${candidates.length} as high as is asked`}.`}
            {isOwn && ' Which judgements count is the service’s own reading.'}
          </p>
          {candidates.length > 0 && (
            <ListTable
              caption={says}
              rows={candidates}
              columns={[
                {
                  head: 'School',
                  isName: true,
                  width: 'one-third',
                  cell: ({ id, name }) => (
                    <a class="govuk-link" href={`/schools/${id}`}>
                      {name}
                    </a>
                  ),
                },
                { head: 'Phase', isShort: true, cell: (school) => phaseOfSchool(model, school)?.name ?? '' },
                {
                  head: 'Judged',
                  isLabelled: true,
                  cell: ({ grades }) =>
                    (rule.candidates.by.find((each) => each.framework === framework)?.areas ?? [])
                      .map((area) => `${areaName(area)}: ${gradeName(framework, grades[area]?.grade).toLowerCase()}`)
                      .join('; '),
                },
                {
                  head: 'Inspected',
                  isShort: true,
                  isLabelled: true,
                  cell: ({ startedOn }) => showShortDate(startedOn),
                },
                {
                  head: 'How it stands',
                  isShort: true,
                  cell: ({ id, name }) =>
                    designated.has(id) ? (
                      <Tag colour="green">{rule.one}</Tag>
                    ) : mayKeep ? (
                      <a class="govuk-link" href={`/designations/new?school=${encodeURIComponent(name)}`}>
                        Designate<span class="govuk-visually-hidden"> {name}</span>
                      </a>
                    ) : (
                      'Candidate'
                    ),
                },
              ]}
            />
          )}
        </section>
      ))}
      <Elsewhere rule={rule} here="/designations/candidates" />
    </Page>
  )
}
