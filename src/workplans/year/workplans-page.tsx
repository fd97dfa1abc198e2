import { shortDays, YearForm } from '#days/index.ts'
import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { capital, type ServiceModel } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Stats } from '#web/late.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { percentOf } from '../partnership/partnership-rules.ts'
import { daysOrDash, StatusTag } from '../workplan-words.tsx'
import { Before } from './before-section.tsx'
import type { PartnershipTotal } from './partnership-totals.ts'
import type { FilledWorkplan, YearOfWorkplans } from './year-of-workplans.ts'

type Props = {
  frame: Frame
  year: SchoolYear
  found: YearOfWorkplans
  totals: { now: PartnershipTotal; before: PartnershipTotal }
  may: { keep: boolean; send: boolean; seeAll: boolean }
  findings: readonly Finding[]
  done: string | undefined
}

/** ES-19, ES-22, ES-69. The workplans of a year: what each is funded for, how its days fall, and whether schools were told. */
export function WorkplansPage({ frame, year, found, totals, may, findings, done }: Props) {
  const { model, workplans } = found
  const heading = headingOf(workplans, year)
  const isSent = workplans.some(({ kept }) => kept?.status === 'sent')
  const isReady = workplans.every(({ kept }) => kept && kept.status !== 'draft')
  return (
    <Page frame={frame} title={heading} findings={findings} done={done} breadcrumbs={[{ text: 'Workplans' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Workplans, {showSchoolYear(year)}</span> {heading}
      </h1>
      {!isSent && <InsetText>{model.workplans?.unseen.says}</InsetText>}
      <Numbers workplans={workplans} year={year} />
      <Workplans {...{ workplans, year }} />
      {may.send && isReady && !isSent && (
        <Form frame={frame} action="/workplans/send">
          <input type="hidden" name="year" value={String(year)} />
          <Button preventDoubleClick>Send the allocation to all schools</Button>
        </Form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/workplans/partnerships?year=${year}`}>
          Partnerships and what they agreed
        </a>
        {model.workplans?.areas && may.seeAll && (
          <>
            {' · '}
            <a class="govuk-link" href={`/workplans/areas?year=${year}`}>
              {capital(model.groupKinds.find(({ id }) => id === model.workplans?.areas?.group)?.many ?? 'areas')}: what
              is due, and who there is
            </a>
          </>
        )}
        {' · '}
        <a class="govuk-link" href={`/days/statements?year=${year}&stands=none`}>
          Schools that were not sent it
        </a>
      </p>
      <Kinds {...{ model, workplans }} />
      {found.elsewhere > 0 && (
        <p class="govuk-body">
          {showHalfDays(found.elsewhere)} of the year {found.elsewhere <= 2 ? 'is' : 'are'} allocated to schools of
          phases without a workplan.
        </p>
      )}
      <Before {...{ frame, year, totals }} mayKeep={may.keep} />
      <YearForm action="/workplans" today={frame.today} year={year} />
    </Page>
  )
}

function headingOf(workplans: readonly FilledWorkplan[], year: SchoolYear): string {
  const sent = workplans.find(({ kept }) => kept?.sentOn)?.kept?.sentOn
  if (sent) return `The allocation of ${showSchoolYear(year)} was sent to all schools on ${showDate(sent)}`
  const ready = workplans.filter(({ kept }) => kept?.status === 'ready').length
  if (ready === workplans.length) return 'Every workplan is ready, and none was sent yet'
  return `${ready === 0 ? 'None' : ready} of ${workplans.length} workplans ${ready === 1 ? 'is' : 'are'} ready`
}

function Numbers({ workplans, year }: { workplans: readonly FilledWorkplan[]; year: SchoolYear }) {
  const sum = (of: (each: FilledWorkplan) => number) => workplans.reduce((all, each) => all + of(each), 0)
  return (
    <Stats
      items={[
        { number: shortDays(sum(({ kept }) => kept?.halfDays ?? 0)), what: 'days funded', href: `/days?year=${year}` },
        { number: shortDays(sum(({ allocated }) => allocated)), what: 'allocated', href: `/days/schools?year=${year}` },
        {
          number: shortDays(sum(({ partnerships }) => partnerships)),
          what: 'to partnerships',
          href: `/workplans/partnerships?year=${year}`,
        },
      ]}
    />
  )
}

function Workplans({ workplans, year }: { workplans: readonly FilledWorkplan[]; year: SchoolYear }) {
  return (
    <ListTable
      caption="Workplans"
      rows={workplans}
      columns={[
        {
          head: 'Workplan',
          isName: true,
          cell: ({ workplan }) => (
            <a class="govuk-link" href={`/workplans/${year}/${workplan.id}`}>
              {workplan.name}
            </a>
          ),
        },
        { head: 'Where it stands', isShort: true, cell: ({ kept }) => <StatusTag status={kept?.status} /> },
        {
          head: 'Allocated of funded',
          isShort: true,
          isLabelled: true,
          cell: ({ kept, allocated }) => `${shortDays(allocated)} of ${kept ? shortDays(kept.halfDays) : '?'}`,
        },
        {
          head: 'To partnerships',
          isShort: true,
          isLabelled: true,
          cell: ({ kept, partnerships }) =>
            `${shortDays(partnerships)}${kept && kept.halfDays > 0 ? ` (${percentOf(partnerships, kept.halfDays)})` : ''}`,
        },
      ]}
    />
  )
}

function Kinds({ model, workplans }: { model: ServiceModel; workplans: readonly FilledWorkplan[] }) {
  const kinds = (model.days?.kinds ?? []).filter(({ id }) => workplans.some(({ byKind }) => byKind[id]))
  if (kinds.length === 0) return null
  return (
    <ListTable
      caption="How the days fall"
      isCaptionSeen
      rows={kinds}
      columns={[
        { head: 'Kind of day', isName: true, cell: ({ name }) => name },
        ...workplans.map(({ workplan, byKind }) => ({
          head: workplan.name,
          isShort: true,
          isLabelled: true,
          cell: ({ id }: { id: string }) => daysOrDash(byKind[id] ?? 0),
        })),
      ]}
    />
  )
}
