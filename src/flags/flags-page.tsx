import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOfFlags, askOfFlags, phasesOfRegister, type FlagList } from './flag-list.ts'
import { STANDING_SAYS, type FlagRead } from './flag-words.ts'
import { FLAG_STANDINGS, type FlagStanding } from './flag.ts'

export type FlagsProps = {
  frame: Frame
  model: ServiceModel
  list: FlagList
  flags: readonly FlagRead[]
  /** How many schools have one that is met, and how many only some that are unsure. */
  flagged: { met: number; unsure: number }
  counts: readonly { trigger: string; standing: FlagStanding; flags: number }[]
  advisers: readonly { id: string; name: string }[]
  workedOutAt: Date | undefined
  /** The triggers are others than those by which it was worked out. */
  isStale: boolean
  mayWorkOut: boolean
  next: string | undefined
  findings: readonly Finding[]
  done: string | undefined
}

/** WI-49, RO-90. What the triggers of the model notice in the figures of schools, with the reasoning; what is unsure stands apart. */
export function FlagsPage(props: FlagsProps) {
  const { frame, model, list, flags, counts, workedOutAt, findings, done, next } = props
  const heading = headingOf(props)
  return (
    <Page frame={frame} title={heading} findings={findings} done={done}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">What figures show</span> {heading}
      </h1>
      <p class="govuk-body">
        {model.triggers?.says} It decides nothing and begins nothing: it is there so that somebody looks.
      </p>
      <Stats
        items={(model.triggers?.of ?? []).map(({ id, name }) => ({
          number: counts.reduce((sum, each) => sum + (each.trigger === id ? each.flags : 0), 0).toLocaleString('en-GB'),
          what: name,
          href: addressOfFlags({ ...list, trigger: id, after: undefined }),
        }))}
      />
      <Filters {...props} />
      {flags.length === 0 ? (
        <p class="govuk-body">
          {workedOutAt
            ? 'Nothing is noticed within these filters. What is stands here, school by school, with its figure, its range and its source.'
            : 'No figures are loaded yet. Once a file of figures is applied, what it shows of each school stands here.'}
        </p>
      ) : (
        FLAG_STANDINGS.map((standing) => <Standing standing={standing} {...props} />)
      )}
      {flags.length > 0 && <SaveList url="/flags" query={askOfFlags(list)} />}
      <Pagination next={next ? { href: next, text: 'More' } : undefined} />
      <WorkedOut {...props} />
    </Page>
  )
}

function Standing({ standing, flags }: FlagsProps & { standing: FlagStanding }) {
  const those = flags.filter(({ flag }) => flag.standing === standing)
  if (those.length === 0) return null
  return (
    <ListTable
      caption={STANDING_SAYS[standing]}
      isCaptionSeen
      rows={those}
      columns={[
        {
          head: 'School',
          isName: true,
          width: 'one-quarter',
          cell: ({ schoolId, schoolName }) => (
            <a class="govuk-link" href={`/schools/${schoolId}/flags`}>
              {schoolName}
            </a>
          ),
        },
        {
          head: 'What',
          width: 'one-quarter',
          cell: ({ trigger, isNew, noticedAt }) => (
            <>
              {trigger.name}
              {isNew && <span class="wm-grid__sub">New since {showShortDate(londonDateOf(noticedAt))}</span>}
            </>
          ),
        },
        { head: 'Why', cell: ({ says }) => says },
      ]}
    />
  )
}

function Filters({ frame, model, list, advisers }: FlagsProps) {
  const all = (label: string) => ({ value: '', label })
  return (
    <FilterForm frame={frame} action="/flags">
      <Select
        name="trigger"
        label="What"
        choices={[all('All'), ...(model.triggers?.of ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        value={list.trigger ?? ''}
      />
      <Select
        name="standing"
        label="How sure"
        choices={[all('All'), ...FLAG_STANDINGS.map((value) => ({ value, label: STANDING_SAYS[value] }))]}
        value={list.standing ?? ''}
      />
      <Select
        name="phase"
        label="Phase"
        choices={[all('All'), ...phasesOfRegister(model).map((each) => ({ value: each, label: each }))]}
        value={list.phase ?? ''}
      />
      <Select
        name="adviser"
        label="Whose schools"
        choices={[
          all('All'),
          { value: 'mine', label: 'Mine' },
          ...advisers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={list.adviser ?? ''}
      />
      <Select
        name="new"
        label="Since when"
        choices={[all('All'), { value: 'yes', label: 'New' }]}
        value={list.isNew ? 'yes' : ''}
      />
      <Button kind="secondary">Show</Button>
    </FilterForm>
  )
}

function WorkedOut({ frame, workedOutAt, isStale, mayWorkOut }: FlagsProps) {
  if (!workedOutAt && !isStale) return null
  return (
    <>
      {workedOutAt && (
        <p class="govuk-body-s wm-muted">
          Worked out on {showDate(londonDateOf(workedOutAt))}, as it is whenever figures are applied or undone.
        </p>
      )}
      {isStale && (
        <InsetText>
          What is to be noticed was changed in the model since.{' '}
          {!mayWorkOut && 'Whoever loads figures works it out anew.'}
        </InsetText>
      )}
      {isStale && mayWorkOut && (
        <Form frame={frame} action="/flags/anew">
          <Button preventDoubleClick>Work it out anew</Button>
        </Form>
      )}
    </>
  )
}

function headingOf({ flagged: { met, unsure }, workedOutAt }: FlagsProps): string {
  if (!workedOutAt) return 'Nothing has been looked through yet'
  if (met + unsure === 0) return 'No school is flagged'
  const schools = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'school is' : 'schools are'}`
  if (met === 0) return `No school is flagged surely; ${schools(unsure)} of too few pupils to be sure`
  const more = unsure > 0 ? `; ${unsure.toLocaleString('en-GB')} more of too few pupils to be sure` : ''
  return `${schools(met)} flagged${more}`
}
