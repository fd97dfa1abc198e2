import { Button } from '#govuk/button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { AtAGlance, GradeLegend } from '#inspections/index.ts'
import { measuresOf } from '#measures/index.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { addressOf, askIn, type GlanceAsk, type Shown } from './glance-ask.ts'
import type { GlanceRow } from './beyond.ts'
import { Followed, followedIn } from './followed.tsx'
import {
  inspectedAtAGlance,
  saysAdviser,
  saysBehind,
  saysFlags,
  saysOrdered,
  saysSupport,
  saysVisits,
} from './glance-words.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  ask: GlanceAsk
  lines: readonly GlanceRow[]
  counts: { all: number; bought: number; unassigned: number }
  next: string | undefined
}

/** NF-08. Every school of the service at a glance, those that have bought nothing among them. */
export function GlancePage({ frame, model, ask, lines, counts, next }: Props) {
  const heading = headingOf(model, counts)
  const adviser = capital(word(model, 'linkAdviser'))
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Reports', href: '/reports' }, { text: 'All schools' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <FilterForm frame={frame} action="/reports/schools">
        <Select name="show" label="Which schools" choices={choicesOf(model)} value={ask.shown} />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {lines.length === 0 ? (
        <p class="govuk-body">No school fits. Each open school of the service stands here, whatever it has bought.</p>
      ) : (
        <>
          {lines.some((line) => (inspectedAtAGlance(model, line)?.grades.length ?? 0) > 0) && (
            <GradeLegend inspections={measuresOf(model).inspections} />
          )}
          <ListTable
            caption="Schools"
            rows={lines}
            columns={[
              {
                head: 'School',
                isName: true,
                cell: ({ id, name, phaseName }) => (
                  <>
                    <a class="govuk-link" href={`/schools/${id}`}>
                      {name}
                    </a>
                    <span class="wm-grid__sub">{phaseName}</span>
                  </>
                ),
              },
              ...(model.offers.length > 0
                ? [{ head: 'Ordered', isLabelled: true, cell: (line: GlanceRow) => saysOrdered(model, line) }]
                : []),
              {
                head: `${capital(word(model, 'visit', { form: 'many' }))} this year`,
                isLabelled: true,
                cell: (line) => (
                  <>
                    {saysVisits(line)}
                    {line.behind.length > 0 && (
                      <a class="govuk-link wm-grid__sub wm-late" href={`/schools/${line.id}/programme`}>
                        {saysBehind(model, line)}
                      </a>
                    )}
                  </>
                ),
              },
              {
                head: adviser,
                isShort: true,
                isLabelled: true,
                cell: (line) =>
                  !line.adviser && line.hasProgramme ? (
                    <strong class="wm-late">{saysAdviser(line)}</strong>
                  ) : (
                    saysAdviser(line)
                  ),
              },
              { head: 'Last inspected', isLabelled: true, cell: (line) => <Inspected {...{ model, line }} /> },
              {
                head: 'Figures to look at',
                isLabelled: true,
                cell: (line) =>
                  line.flags + line.unsureFlags === 0 ? (
                    '–'
                  ) : (
                    <a class="govuk-link" href={`/schools/${line.id}/figures`}>
                      {saysFlags(line)}
                    </a>
                  ),
              },
              ...(followedIn(model).length > 0
                ? [{ head: 'Where it stands', cell: (line: GlanceRow) => <Followed {...{ model, line }} /> }]
                : []),
              {
                head: 'Acting there',
                isShort: true,
                isLabelled: true,
                cell: (line) => saysSupport(model, line) || '–',
              },
            ]}
          />
        </>
      )}
      {lines.length > 0 && <SaveList url="/reports/schools" query={askIn(ask)} />}
      {next && <Pagination next={{ href: addressOf({ ...ask, after: next }), text: 'Next schools' }} />}
    </Page>
  )
}

function Inspected({ model, line }: { model: ServiceModel; line: GlanceRow }) {
  const inspection = inspectedAtAGlance(model, line)
  return inspection ? <AtAGlance inspection={inspection} /> : <>–</>
}

function headingOf({ programmes }: ServiceModel, { all, bought, unassigned }: Props['counts']): string {
  const schools = `${all.toLocaleString('en-GB')} ${all === 1 ? 'school' : 'schools'}`
  if (!programmes.some((each) => each.bought)) return schools
  const without = unassigned > 0 ? `, ${unassigned} of them unassigned` : ''
  return `${schools}: ${bought.toLocaleString('en-GB')} ${bought === 1 ? 'subscribes' : 'subscribe'}${without}`
}

function choicesOf(model: ServiceModel): { value: Shown; label: string }[] {
  const sells = model.programmes.some(({ bought }) => bought)
  return [
    { value: 'all', label: 'All' },
    ...(sells
      ? [
          { value: 'bought' as const, label: 'Those that subscribe' },
          { value: 'not-bought' as const, label: 'Those that do not' },
          { value: 'unassigned' as const, label: 'Subscribe, and are unassigned' },
        ]
      : []),
    ...(model.supportTeams
      ? [{ value: 'with-team' as const, label: `With ${word(model, 'supportTeam', { form: 'many' })}` }]
      : []),
    ...(model.interventions.length > 0
      ? [{ value: 'with-intervention' as const, label: 'With interventions in force' }]
      : []),
    { value: 'flagged', label: 'With figures to look at' },
  ]
}
