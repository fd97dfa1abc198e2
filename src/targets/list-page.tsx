import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, servedSays, word, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import type { TargetLine, TargetsAsk } from './list-targets-store.ts'
import { standsOf, TARGET_STANDS, type TargetStands } from './target-words.ts'
import { placeOf } from './target.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  ask: TargetsAsk
  years: readonly number[]
  /** The places where targets can stand by this model. */
  places: readonly TargetStands[]
  counts: ReadonlyMap<TargetStands, number>
  lines: readonly TargetLine[]
  next: string | undefined
  advisers: readonly { id: string; name: string }[]
  mayOpen: (schoolId: string) => boolean
}

/** Where a line stands. */
export const standsOfLine = ({ status, finalOn }: TargetLine): TargetStands =>
  status === null ? 'none' : standsOf({ status, finalOn: finalOn as PlainDate | null })

/** NF-51. Where each school stands with what it sets itself for a year. */
export function TargetListPage({ frame, model, ask, years, places, counts, lines, next, advisers, mayOpen }: Props) {
  const many = word(model, 'target', { form: 'many' })
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const final = counts.get('final') ?? 0
  const heading =
    all === 0
      ? `No school sets ${many} yet`
      : final === all
        ? `The ${many} of every school are final`
        : `The ${many} of ${final.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${all === 1 ? 'school' : 'schools'} are final`
  return (
    <Page frame={frame} title={`${heading}, ${ask.year}`}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {capital(many)} for {ask.year}
        </span>{' '}
        {heading}
      </h1>
      <Stats
        items={places.map((stands) => ({
          number: (counts.get(stands) ?? 0).toLocaleString('en-GB'),
          what: TARGET_STANDS[stands].says.toLowerCase(),
          href: addressOf({ ...ask, stands, after: undefined }),
        }))}
      />
      <form method="get" action="/targets" class="wm-filters">
        <Select
          name="year"
          label="For which year"
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          value={String(ask.year)}
        />
        <Select
          name="stands"
          label="Where they stand"
          choices={[
            { value: '', label: 'All' },
            ...places.map((value) => ({ value, label: TARGET_STANDS[value].says })),
          ]}
          value={ask.stands ?? ''}
        />
        <Select
          name="adviser"
          label={capital(word(model, 'linkAdviser'))}
          choices={[{ value: '', label: 'All' }, ...advisers.map(({ id, name }) => ({ value: id, label: name }))]}
          value={ask.adviser ?? ''}
        />
        <Button kind="secondary">Show</Button>
      </form>
      <p class="govuk-body-s wm-muted">{servedSays(model)}</p>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits. Each school that is served stands here with what it sets itself.</p>
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
                  <a class="govuk-link" href={placeOf({ schoolId, targetYear: ask.year })}>
                    {schoolName}
                  </a>
                ) : (
                  schoolName
                ),
            },
            {
              head: capital(word(model, 'linkAdviser')),
              isLabelled: true,
              cell: ({ adviserName }) => adviserName ?? 'Nobody is named',
            },
            {
              head: 'Where they stand',
              isShort: true,
              cell: (line) => {
                const { says, colour } = TARGET_STANDS[standsOfLine(line)]
                return <Tag colour={colour}>{says}</Tag>
              },
            },
            {
              head: 'Last step',
              isShort: true,
              cell: ({ lastOn }) => lastOn && <span class="wm-nowrap">{showShortDate(lastOn as PlainDate)}</span>,
            },
          ]}
        />
      )}
      {lines.length > 0 && <SaveList url="/targets" query={askIn(ask)} />}
      <Pagination next={next ? { href: addressOf({ ...ask, after: next }), text: 'More schools' } : undefined} />
    </Page>
  )
}

const askIn = ({ year, stands, adviser }: TargetsAsk) => ({
  year: String(year),
  ...(stands && { stands }),
  ...(adviser && { adviser }),
})

function addressOf(ask: TargetsAsk): string {
  return `/targets?${new URLSearchParams({ ...askIn(ask), ...(ask.after && { after: ask.after }) }).toString()}`
}
