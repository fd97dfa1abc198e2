import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { andList, capital, servedSays, word, type ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { visitName } from '#visits/index.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { HypothesisLine } from './list-store.ts'
import { HYPOTHESIS_STANDS, STANDS_SAY, type HypothesisStands, type Window } from './standing.ts'

/** What the list is asked for in its address. */
export type HypothesisList = {
  year: SchoolYear
  stands: HypothesisStands | undefined
  /** 'mine', or the id of who is named for the schools. */
  whose: string | undefined
  after: string | undefined
}

type Props = {
  frame: Frame
  model: ServiceModel
  window: Window
  list: HypothesisList
  years: readonly SchoolYear[]
  advisers: readonly { id: string; name: string }[]
  counts: ReadonlyMap<HypothesisStands, number>
  lines: readonly HypothesisLine[]
  next: string | undefined
  mayOpen: (schoolId: string) => boolean
}

/** WI-59, NF-54. Which schools have no hypotheses before the visit at which they are tested, and how far the others are. */
export function HypothesisListPage(props: Props) {
  const { frame, model, window, list, years, advisers, counts, lines, next, mayOpen } = props
  const many = word(model, 'keyQuestion', { form: 'many' })
  const heading = headingOf(props)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {capital(many)} {showSchoolYear(list.year)}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">
        {window.type.hypotheses?.says} {visitName(model, window.type)},{' '}
        {andList(window.periods.map(({ from, until }) => `${showShortDate(from)} to ${showShortDate(until)}`))}.
      </p>
      <Stats
        items={HYPOTHESIS_STANDS.map((stands) => ({
          number: (counts.get(stands) ?? 0).toLocaleString('en-GB'),
          what: STANDS_SAY[stands].toLowerCase(),
          href: addressOf({ ...list, stands, after: undefined }),
        }))}
      />
      <FilterForm frame={frame} action="/hypotheses">
        <Select
          name="year"
          label="School year"
          choices={years.map((year) => ({ value: String(year), label: showSchoolYear(year) }))}
          value={String(list.year)}
        />
        <Select
          name="stands"
          label="How far"
          choices={[
            { value: '', label: 'All' },
            ...HYPOTHESIS_STANDS.map((value) => ({ value, label: STANDS_SAY[value] })),
          ]}
          value={list.stands ?? ''}
        />
        <Select
          name="whose"
          label="Whose schools"
          choices={[
            { value: '', label: 'All' },
            { value: 'mine', label: 'Mine' },
            ...advisers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={list.whose ?? ''}
        />
        <Button kind="secondary">Show</Button>
      </FilterForm>
      <p class="govuk-body-s wm-muted">{servedSays(model)}</p>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits. Each school that is served stands here with how far its {many} are.</p>
      ) : (
        <ListTable
          caption={capital(many)}
          rows={lines}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) =>
                mayOpen(schoolId) ? (
                  <a class="govuk-link" href={`/schools/${schoolId}`}>
                    {schoolName}
                  </a>
                ) : (
                  schoolName
                ),
            },
            {
              head: 'How far',
              isShort: true,
              cell: ({ stands, shared, tested }) => (
                <>
                  <Tag colour={COLOURS[stands]}>{STANDS_SAY[stands]}</Tag>{' '}
                  {stands === 'tested' ? `${tested} of ${shared}` : shared > 0 ? shared : ''}
                </>
              ),
            },
            {
              head: capital(word(model, 'visit')),
              isShort: true,
              cell: ({ visitId, visitOn, schoolId }) =>
                visitOn === null ? (
                  <span class="wm-muted">None booked</span>
                ) : mayOpen(schoolId) ? (
                  <a class="govuk-link wm-nowrap" href={`/visits/${visitId}/questions`}>
                    {showShortDate(visitOn)}
                  </a>
                ) : (
                  <span class="wm-nowrap">{showShortDate(visitOn)}</span>
                ),
            },
            { head: 'Who', isLabelled: true, cell: ({ adviserName }) => adviserName ?? 'Nobody is named' },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/hypotheses" query={askOf(list)} />}
      <Pagination next={next ? { href: next, text: 'More schools' } : undefined} />
    </Page>
  )
}

const COLOURS: Readonly<Record<HypothesisStands, TagColour>> = {
  none: 'red',
  'drawn-up': 'yellow',
  'with-school': 'blue',
  'not-tested': 'orange',
  'held-without': 'orange',
  tested: 'green',
}

function headingOf({ model, counts }: Props): string {
  const many = word(model, 'keyQuestion', { form: 'many' })
  const count = (...those: HypothesisStands[]) => those.reduce((sum, stands) => sum + (counts.get(stands) ?? 0), 0)
  const [without, all] = [count('none', 'drawn-up'), count(...HYPOTHESIS_STANDS)]
  if (all === 0) return 'No school within these filters'
  const late = count('not-tested', 'held-without')
  const visits = word(model, 'visit', { count: late })
  const held = late === 0 ? '' : `; ${late.toLocaleString('en-GB')} ${visits} held with none tested`
  if (without === 0) return late === 0 ? `Every school has its ${many}` : `No school waits for its ${many}${held}`
  const are = `${all === 1 ? 'school' : 'schools'} ${without === 1 ? 'is' : 'are'}`
  return `${without.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${are} without ${many}${held}`
}

/** What a list asks for, as its address says it. */
export const askOf = ({ year, stands, whose }: HypothesisList): Record<string, string> => ({
  year: String(year),
  ...(stands && { stands }),
  ...(whose && { whose }),
})

/** The address of a list. */
export function addressOf(list: HypothesisList): string {
  return `/hypotheses?${new URLSearchParams({ ...askOf(list), ...(list.after && { after: list.after }) }).toString()}`
}
