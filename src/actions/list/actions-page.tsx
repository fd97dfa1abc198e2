import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { DueOn } from '#web/late.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { askOfActions, type ActionList, type Standing } from './action-list.ts'
import type { ActionLine } from './action-list-store.ts'
import { ownerOf } from './actions-to-keep.ts'

export type ActionsProps = {
  frame: Frame
  model: ServiceModel
  list: ActionList
  lines: readonly ActionLine[]
  /** How many the list holds, counted as far as 1,001. */
  count: number
  next: string | undefined
}

/** What was agreed with all schools that somebody may know of. */
export function ActionsPage(props: ActionsProps) {
  const { frame, model, list, lines, next } = props
  const title = headingOf(props)
  return (
    <Page frame={frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Filters {...{ frame, model, list }} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          What is agreed with schools at {word(model, 'visit', { form: 'many' })} stands here until it is done, the
          longest overdue first.
        </p>
      ) : (
        <ul class="wm-rows wm-rows--3">
          {lines.map((line) => (
            <Line line={line} today={frame.today} />
          ))}
        </ul>
      )}
      {lines.length > 0 && <SaveList url="/actions" query={askOfActions(list)} />}
      {next && <Pagination next={{ href: next, text: 'Next' }} />}
    </Page>
  )
}

const SAYS: Readonly<Record<Standing, string>> = { open: 'open', late: 'late', done: 'done' }

function headingOf({ model, list: { standing }, count }: ActionsProps): string {
  const many = word(model, 'action', { form: 'many' })
  if (count === 0) return `No ${many} are ${SAYS[standing]}`
  if (count > 1000) return `${capital(many)}: more than 1,000 are ${SAYS[standing]}`
  return `${count} ${word(model, 'action', { count })} ${count === 1 ? 'is' : 'are'} ${SAYS[standing]}`
}

function Filters({ frame, model, list }: Pick<ActionsProps, 'frame' | 'model' | 'list'>) {
  const foci = model.service?.foci.flatMap((year) => year.of.map((each) => ({ ...each, year: year.schoolYear }))) ?? []
  return (
    <FilterForm frame={frame} action="/actions">
      <Select
        name="standing"
        label="Which"
        choices={[
          { value: '', label: 'Open' },
          { value: 'late', label: 'Late' },
          { value: 'done', label: 'Done' },
        ]}
        value={list.standing === 'open' ? '' : list.standing}
      />
      <Select
        name="side"
        label="Whose to do"
        choices={[
          { value: '', label: 'Anybody’s' },
          { value: 'school', label: 'The school’s' },
          { value: 'service', label: 'The service’s' },
        ]}
        value={list.ownedBy ?? ''}
      />
      <Select
        name="whose"
        label="Schools"
        choices={[
          { value: '', label: 'All' },
          { value: 'mine', label: 'Mine' },
          { value: 'watched', label: 'Those I watch' },
        ]}
        value={list.whose ?? ''}
      />
      {foci.length > 0 && (
        <Select
          name="focus"
          label="Focus"
          choices={[
            { value: '', label: 'All' },
            ...foci.map(({ id, name, year }) => ({ value: id, label: `${name}, ${year}` })),
          ]}
          value={list.focus ?? ''}
        />
      )}
      <Button kind="secondary">Apply</Button>
    </FilterForm>
  )
}

function Line({ line, today }: { line: ActionLine; today: Frame['today'] }) {
  const { schoolId, schoolName, visitId, says, dueOn, doneOn } = line
  return (
    <li>
      <div>
        <a class="govuk-link wm-rows__what" href={`/schools/${schoolId}/actions`}>
          {says}
        </a>
        <div>
          {schoolName}. {ownerOf(line)}
          {visitId && (
            <>
              {' · '}
              <a class="govuk-link" href={`/visits/${visitId}`}>
                where it was agreed<span class="govuk-visually-hidden">: {says}</span>
              </a>
            </>
          )}
        </div>
      </div>
      <div class="wm-rows__when">
        {doneOn ? `done ${showShortDate(doneOn)}` : dueOn ? <DueOn dueOn={dueOn} today={today} /> : 'no date'}
      </div>
    </li>
  )
}
