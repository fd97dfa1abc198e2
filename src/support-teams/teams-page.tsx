import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOf, askIn, type TeamList } from './team-list.ts'
import type { TeamLine } from './teams-to-keep.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  list: TeamList
  lines: readonly TeamLine[]
  live: number
  late: number
  school: { id: string; name: string } | undefined
  maySetUp: boolean
  next: string | undefined
}

/** The teams that act at schools: the live ones, when they meet next and by when they are evaluated. */
export function TeamsPage(props: Props) {
  const { frame, model, list, lines, live, late, school, maySetUp, next } = props
  const many = word(model, 'supportTeam', { form: 'many' })
  const heading = `${live === 0 ? 'No' : live} ${live === 1 ? word(model, 'supportTeam') : many} ${live === 1 ? 'is' : 'are'} live${
    late > 0 ? `, ${late} past the day of ${late === 1 ? 'its' : 'their'} evaluation` : ''
  }`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={school ? [{ text: school.name, href: `/schools/${school.id}` }, { text: capital(many) }] : []}
    >
      <h1 class="govuk-heading-l">
        {school && <span class="govuk-caption-l">{school.name}</span>} {heading}
      </h1>
      {school && maySetUp && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/support-teams/set-up`}>
            Set up {aWord(model, 'supportTeam')}
          </a>
        </p>
      )}
      <Filters {...{ frame, model, list }} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          Here stand those who act together at a school until what they did is evaluated. The first is set up from the
          page of its school, from an accepted order or on recommendation.
        </p>
      ) : (
        <Lines {...props} />
      )}
      {lines.length > 0 && <SaveList url="/support-teams" query={askIn(list)} />}
      {next && <Pagination next={{ href: addressOf({ ...list, after: next }), text: 'Older' }} />}
    </Page>
  )
}

function Filters({ frame, model, list }: Pick<Props, 'frame' | 'model' | 'list'>) {
  return (
    <FilterForm frame={frame} action="/support-teams">
      {list.schoolId && <input type="hidden" name="school" value={list.schoolId} />}
      <Select
        name="kind"
        label="What"
        choices={[
          { value: '', label: 'All' },
          ...(model.supportTeams?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={list.kind ?? ''}
      />
      <Select
        name="status"
        label="How it stands"
        choices={[
          { value: '', label: 'Live' },
          { value: 'closed', label: 'Closed' },
          { value: 'all', label: 'All' },
        ]}
        value={list.isAll ? 'all' : list.status === 'live' ? '' : (list.status ?? '')}
      />
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Lines({ frame, lines, model }: Props) {
  const short = (on: TeamLine['nextMeetingOn']) => (on ? showShortDate(on) : '–')
  return (
    <ListTable
      caption={capital(word(model, 'supportTeam', { form: 'many' }))}
      rows={lines}
      columns={[
        {
          head: 'School',
          isName: true,
          cell: ({ id, schoolName, name }) => (
            <a class="govuk-link" href={`/support-teams/${id}`}>
              {schoolName}
              <span class="govuk-visually-hidden">, {name}</span>
            </a>
          ),
        },
        { head: 'What', isShort: true, cell: ({ name }) => name },
        { head: 'Chair', isShort: true, isLabelled: true, cell: ({ chairName }) => chairName ?? 'not named' },
        { head: 'From', isShort: true, isLabelled: true, cell: ({ startedOn }) => short(startedOn) },
        { head: 'Met last', isShort: true, isLabelled: true, cell: ({ lastMetOn }) => short(lastMetOn) },
        { head: 'Meets next', isShort: true, isLabelled: true, cell: ({ nextMeetingOn }) => short(nextMeetingOn) },
        {
          head: 'Evaluated by',
          isShort: true,
          isLabelled: true,
          cell: ({ evaluateBy, closedOn }) =>
            closedOn ? (
              `closed ${showShortDate(closedOn)}`
            ) : (
              <span class={evaluateBy < frame.today ? 'wm-late' : undefined}>
                {showShortDate(evaluateBy)}
                {evaluateBy < frame.today && ', late'}
              </span>
            ),
        },
      ]}
    />
  )
}
