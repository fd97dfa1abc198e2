import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { Timeline, type TimelinePage } from '#history/index.ts'
import { titleOf, type Holder } from '#people/index.ts'
import type { Pathway, ServiceModel } from '#model/index.ts'
import { CaseFigure } from '#pictures/case-picture.tsx'
import { crumbsTo } from '#schools/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { VNode } from 'preact'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { lineOf } from './case-line.ts'
import type { CaseMoment } from './case-panel.ts'
import { StandsWhere, type CaseStanding } from './case-standing.tsx'
import { stageNext, stageNow, type Case } from './case.ts'

export type CaseShown = {
  of: Case
  /** The model under which it began. */
  model: ServiceModel
  pathway: Pathway
  leads: ReadonlyMap<string, readonly Holder[]>
  moments: readonly CaseMoment[]
}

type Props = CaseShown & {
  frame: Frame
  main: readonly VNode[]
  side: readonly VNode[]
  timeline: TimelinePage
  /** Whether they know of the school's need, and not only of this case as somebody of its team (SH-103). */
  knowsNeed: boolean
  mayHandOver: boolean
  /** What the register says of a school that is open no longer. */
  schoolSays: string | undefined
  standing: CaseStanding
  done: string | undefined
}

/** The whole case on one page: where it stands, its line through time, what each stage holds, who leads, what happened. */
export function CasePage(props: Props) {
  const { frame, of, model, pathway, main, side, timeline, knowsNeed, schoolSays, done } = props
  const heading = headingOf(props)
  const href = `/cases/${of.id}`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${of.schoolName}`}
      breadcrumbs={crumbsTo({ id: of.schoolId, name: of.schoolName }, pathway.name)}
      done={done}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {of.schoolName}, {pathway.name}
        </span>{' '}
        {heading}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {of.endedOn && (
            <InsetText>
              Over since {showDate(of.endedOn)}: {of.outcome}.
            </InsetText>
          )}
          {schoolSays && <WarningText>{schoolSays}</WarningText>}
          {knowsNeed && <StandsWhere {...props.standing} />}
          <CaseFigure line={lineOf(props, frame.today)} isTitled={false} />
          <NextStage {...props} />
          {main}
          {knowsNeed && <Timeline page={timeline} model={model} today={frame.today} href={href} />}
        </div>
        <div class="govuk-grid-column-one-third">
          <Leads {...props} />
          {side}
          {knowsNeed && (
            <p class="wm-s">
              <a class="govuk-link" href={`/schools/${of.schoolId}/need`}>
                Why the school needs it, and what would lower the need
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

/** 'Stage 3 of 4: Providing support, since 15 November 2004'. */
export function headingOf({ of, pathway }: Pick<CaseShown, 'of' | 'pathway'>): string {
  if (of.endedOn) return `Over: ${of.outcome}`
  const now = stageNow(of)
  if (!now) return `Opened on ${showDate(of.openedOn)}: ${pathway.stages[0]?.name} has not begun`
  const at = pathway.stages.findIndex(({ id }) => id === now.stageId)
  const since = now.finishedOn ? `done on ${showDate(now.finishedOn)}` : `since ${showDate(now.beganOn)}`
  return `Stage ${at + 1} of ${pathway.stages.length}: ${pathway.stages[at]?.name}, ${since}`
}

/** SH-57. Where the stage before is done, the next is taken over on a day. */
function NextStage({ of, pathway, mayHandOver, leads }: Props) {
  const next = stageNext(pathway, of)
  const now = stageNow(of)
  if (!next || of.endedOn || !now?.finishedOn) return null
  const lead = leads.get(next.lead)?.[0]?.name
  return (
    <section id="next-stage">
      <h2 class="govuk-heading-m">Next: {next.name}</h2>
      <p class="govuk-body">
        {next.says} {lead ? `${lead} takes over.` : ''}
      </p>
      {mayHandOver && <LinkButton href={`/cases/${of.id}/hand-over`}>Hand over</LinkButton>}
    </section>
  )
}

/** SH-33, SH-57, SH-73. Who leads each stage and who supports them, today and when it began. */
function Leads({ of, pathway, model, leads }: Props) {
  const named = (role: string) =>
    leads
      .get(role)
      ?.map(({ name, actsFor }) => (actsFor ? `${name}, for ${actsFor}` : name))
      .join(', ')
  const roles = [...new Set(pathway.stages.flatMap(({ lead, supportedBy }) => [lead, ...supportedBy]))]
  return (
    <section id="leads">
      <h2 class="govuk-heading-m">Who leads</h2>
      <ListTable
        caption="Who leads"
        rows={roles}
        columns={[
          { head: 'Role', isName: true, cell: (role) => titleOf(model, role) },
          { head: 'Who', cell: (role) => named(role) ?? <strong>nobody is named</strong> },
        ]}
      />
      <ul class="wm-rows">
        {pathway.stages.map((stage) => {
          const reached = of.stages.find(({ stageId }) => stageId === stage.id)
          return (
            <li>
              <span class="wm-rows__what">{stage.name}</span>
              <span>
                {reached
                  ? `${reached.leadName ?? 'nobody'} from ${showShortDate(reached.beganOn)}`
                  : `led by the ${titleOf(model, stage.lead)}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
