import { measuresOf } from '#measures/index.ts'
import type { MissionRule, ServiceModel } from '#model/index.ts'
import { showCount } from '#pictures/figure.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import type { GroupFigure, GroupTogether, OverviewLine } from './read-overview.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: NonNullable<MissionRule['overview']>
  schools: number
  groups: readonly GroupTogether[]
  lines: readonly OverviewLine[]
  next: string | undefined
}

/** RO-11. All schools at a glance, for those who keep a broad oversight: their category, the floor, and how vulnerable learners do. Nothing is changed here. */
export function OverviewPage({ frame, model, rule, schools, groups, lines, next }: Props) {
  const heading = schools === 1 ? 'One school at a glance' : `${schools} schools at a glance`
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: 'Overview' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.says} This page is to read: nothing is changed here.</p>
      <Vulnerable {...{ model, groups }} />
      {lines.length > 0 && (
        <>
          <ListTable
            caption="Schools"
            isCaptionSeen
            rows={lines}
            columns={[
              {
                head: 'School',
                isName: true,
                cell: ({ schoolId, schoolName }) => (
                  <a class="govuk-link" href={`/schools/${schoolId}`}>
                    {schoolName}
                  </a>
                ),
              },
              { head: 'Phase', isShort: true, cell: ({ phase }) => phase },
              { head: 'Category', isLabelled: true, cell: ({ category }) => category ?? 'None' },
              {
                head: 'Noticed in results',
                isLabelled: true,
                cell: ({ triggers }) => (triggers.length === 0 ? 'Nothing' : triggers.join(', ')),
              },
              {
                head: 'Vulnerable learners',
                isLabelled: true,
                cell: ({ figures }) =>
                  figures.length === 0 ? 'No figures' : figures.map((each) => inWords(model, each)).join('; '),
              },
            ]}
          />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                The next schools
              </a>
            </p>
          )}
          <SaveList url="/mission/overview" query={{}} />
        </>
      )}
    </Page>
  )
}

const measureOf = (model: ServiceModel, id: string) => measuresOf(model).measures.find((each) => each.id === id)
const groupName = (model: ServiceModel, id: string) =>
  measuresOf(model).groups.find((each) => each.id === id)?.name ?? id

/** A figure of a group at a school, in words. */
export function inWords(model: ServiceModel, { measure, pupils, year, value, cohort }: GroupFigure): string {
  const of = measureOf(model, measure)
  const shown = value === 'few' ? 'not told: too few' : shows(model, measure, value)
  return `${of?.short ?? measure}, ${groupName(model, pupils)} ${year}: ${shown}${value === 'few' ? '' : ` of ${showCount(cohort ?? 0)}`}`
}

function shows(model: ServiceModel, id: string, value: number): string {
  const of = measureOf(model, id)
  return `${value.toFixed(of?.decimals ?? 0)}${of?.unit === '%' ? '%' : of?.unit ? ` ${of.unit}` : ''}`
}

/** RO-11. How vulnerable learners do at all of these schools, beside all pupils of the same. */
function Vulnerable({ model, groups }: Pick<Props, 'model' | 'groups'>) {
  if (groups.length === 0) return <p class="govuk-body">No figures of vulnerable learners are held.</p>
  return (
    <ListTable
      caption="Vulnerable learners"
      isCaptionSeen
      rows={groups}
      columns={[
        {
          head: 'Measure',
          isName: true,
          cell: ({ measure, year }) => `${measureOf(model, measure)?.name ?? measure}, ${year}`,
        },
        { head: 'Whose', isLabelled: true, cell: ({ pupils }) => groupName(model, pupils) },
        {
          head: 'All these schools',
          isLabelled: true,
          cell: ({ measure, value, cohort }) =>
            value === undefined ? 'Not told: too few' : `${shows(model, measure, value)} of ${showCount(cohort)}`,
        },
        {
          head: 'All their pupils',
          isLabelled: true,
          cell: ({ measure, ofAll }) => (ofAll === undefined ? 'Not told: too few' : shows(model, measure, ofAll)),
        },
      ]}
    />
  )
}
