import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { andList, capital, namesOf, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { BID_WORDS, formOf } from './bids/bid.ts'
import type { PhaseStands } from './designation-rules.ts'
import { countOf, type Designation } from './designation.ts'
import { Elsewhere } from './elsewhere.tsx'

type Props = {
  frame: Frame
  rule: DesignationsRule
  model: ServiceModel
  phases: readonly PhaseStands[]
  standing: readonly Designation[]
  before: readonly Designation[]
  /** How much work is recorded under each designation. */
  works: ReadonlyMap<string, number>
  mayKeep: boolean
  done: string | undefined
}

/** RO-16. Which phases are short of designated schools, and which schools are designated. */
export function DesignationsPage({ frame, rule, model, phases, standing, before, works, mayKeep, done }: Props) {
  const short = phases.filter(({ wanted }) => wanted > 0)
  const title =
    short.length === 0
      ? `Each phase has its ${rule.one}`
      : `${rule.many} are wanted in ${andList(short.map(({ name }) => name.toLowerCase()))}`
  return (
    <Page frame={frame} title={title} done={done} breadcrumbs={[{ text: rule.many }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{rule.atLeast.says}</p>
      {mayKeep && (
        <div class="govuk-button-group">
          <LinkButton href="/designations/new">Record a designation</LinkButton>
          <LinkButton href="/designations/bids/new" kind="secondary">
            Record a bid
          </LinkButton>
        </div>
      )}
      <ListTable
        caption="Phase by phase"
        isCaptionSeen
        rows={phases}
        columns={[
          { head: 'Phase', isName: true, width: 'one-quarter', cell: ({ name }) => name },
          { head: 'Designated', isShort: true, isLabelled: true, isNumber: true, cell: (each) => each.standing },
          {
            head: 'Shortage',
            isShort: true,
            isLabelled: true,
            cell: ({ wanted }) => (wanted > 0 ? <Tag colour="yellow">{`${wanted} wanted`}</Tag> : 'None'),
          },
          {
            head: 'Bids that wait',
            isLabelled: true,
            cell: ({ live }) =>
              live.length === 0
                ? 'None'
                : live.map((bid) => (
                    <>
                      <a class="govuk-link" href={`/designations/bids/${bid.id}`}>
                        {bid.groupName}
                      </a>
                      <span class="wm-grid__sub">
                        {BID_WORDS[bid.status]}, {formOf(rule, model, bid)}
                      </span>
                    </>
                  )),
          },
        ]}
      />
      <Schools {...{ rule, model, works }} caption={`Which schools are ${rule.many}`} schools={standing} />
      {before.length > 0 && (
        <Schools {...{ rule, model, works }} caption={`Which were ${rule.many} before`} schools={before} />
      )}
      <Elsewhere rule={rule} here="/designations" />
    </Page>
  )
}

type SchoolsProps = Pick<Props, 'rule' | 'model' | 'works'> & { caption: string; schools: readonly Designation[] }

function Schools({ rule, model, works, caption, schools }: SchoolsProps) {
  if (schools.length === 0)
    return (
      <p class="govuk-body">
        No school is a {rule.one} yet. {rule.candidates.says}
      </p>
    )
  return (
    <ListTable
      caption={caption}
      isCaptionSeen
      rows={schools}
      columns={[
        {
          head: 'School',
          isName: true,
          width: 'one-third',
          cell: ({ id, schoolName }) => (
            <a class="govuk-link" href={`/designations/${id}`}>
              {schoolName}
            </a>
          ),
        },
        { head: 'Phase', isShort: true, cell: ({ phase }) => capital(andList(namesOf(model.phases, [phase]))) },
        { head: 'Since', isShort: true, isLabelled: true, cell: ({ designatedOn }) => showShortDate(designatedOn) },
        {
          head: 'Until',
          isShort: true,
          isLabelled: true,
          cell: ({ endedOn }) => (endedOn ? showShortDate(endedOn) : 'It stands'),
        },
        {
          head: 'Work recorded',
          isShort: true,
          cell: ({ id }) => countOf(works.get(id) ?? 0, 'piece of work', 'pieces of work'),
        },
      ]}
    />
  )
}
