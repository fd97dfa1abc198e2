import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { NeedCategory, ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { HeldEvidence } from '../evidence-store.ts'
import type { NeedPeriod } from '../need.ts'
import { SaidOfNeed } from '../said-of-need.tsx'
import type { SchoolOfNeed } from '../school-of-need.ts'
import { COLOURS, type Proposal, type Round, type Team } from './round.ts'

/** The way to a page of a round. */
export const under = (round: Round, ...more: readonly { text: string; href: string }[]) => [
  { text: 'Rounds', href: '/need/rounds' },
  { text: showSchoolYear(round.schoolYear), href: `/need/rounds/${round.id}` },
  ...more,
]

type ProposeProps = Shown & SchoolOfNeed & { round: Round; proposal: Proposal | undefined }

/** An adviser proposes for a school. */
export function ProposePage({ frame, answers, findings, round, school, need, proposal }: ProposeProps) {
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Propose"
      caption={school.name}
      breadcrumbs={under(round, { text: school.name, href: `/need/rounds/${round.id}/schools/${school.id}` })}
      button="Propose"
    >
      <input type="hidden" name="revision" value={answers.revision ?? proposal?.revision ?? 0} />
      <input type="hidden" name="visitId" value={answers.visitId ?? answers.visit ?? ''} />
      <Radios
        name="category"
        legend="What do you propose?"
        legendSize="s"
        choices={need.categories.map(({ id, name, says }) => ({ value: id, label: name, hint: says }))}
        value={answers.category ?? proposal?.category}
        error={wrongWith(findings, 'category')}
      />
      {need.levels && (
        <Select
          name="level"
          label="Which level?"
          hint="Left open, it is the one that goes with the category, where there is only one"
          choices={[
            { value: '', label: 'Left open' },
            ...need.levels.points.map((point) => ({ value: String(point), label: String(point) })),
          ]}
          value={answers.level ?? String(proposal?.level ?? '')}
          error={wrongWith(findings, 'level')}
        />
      )}
      <Textarea
        name="says"
        label="Why?"
        hint="Those who decide read this; the school does not. Do not name pupils or members of staff."
        rows={5}
        value={answers.says ?? proposal?.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

type AgreeProps = Shown &
  SchoolOfNeed & {
    model: ServiceModel
    round: Round
    now: NeedPeriod
    category: NeedCategory
    held: readonly HeldEvidence[]
  }

/** The meeting decides on a school in one category. */
export function AgreePage(props: AgreeProps) {
  const { frame, answers, findings, round, school, category } = props
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={category.name}
      caption={school.name}
      breadcrumbs={under(round, { text: school.name, href: `/need/rounds/${round.id}/schools/${school.id}` })}
      button="Agree"
    >
      <p class="govuk-body">
        In force from {showDate(round.startsOn)}. Nobody outside knows of it until all letters go.
      </p>
      <SaidOfNeed {...props} />
      <DayInput name="nextLookOn" label="By which day does one look again?" {...{ answers, findings }} />
    </FormPage>
  )
}

type LineProps = Shown & { round: Round; school: { id: string; name: string }; teams: readonly Team[] }

/** A team adds its line on a school. */
export function LinePage({ frame, answers, findings, round, school, teams }: LineProps) {
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Add a line"
      caption={school.name}
      breadcrumbs={under(round, { text: 'Lines', href: `/need/rounds/${round.id}/lines` })}
      button="Save"
    >
      <Select
        name="team"
        label="For which team?"
        choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.team}
        error={wrongWith(findings, 'team')}
      />
      <Radios
        name="colour"
        legend="How does it look?"
        legendSize="s"
        inline
        choices={Object.entries(COLOURS).map(([value, label]) => ({ value, label }))}
        value={answers.colour}
        error={wrongWith(findings, 'colour')}
      />
      <TextInput
        name="says"
        label="One line"
        hint="Those who decide read this; the school does not. Do not name pupils or members of staff."
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </FormPage>
  )
}

type LinesProps = {
  frame: Frame
  round: Round
  schools: readonly { schoolId: string; schoolName: string; lines: number }[]
  done: string | undefined
}

/** The schools of which somebody speaks for a team. */
export function LinesPage({ frame, round, schools, done }: LinesProps) {
  const heading = `Lines for ${showSchoolYear(round.schoolYear)}, by ${showDate(round.linesBy)}`
  return (
    <Page frame={frame} title={heading} done={done} breadcrumbs={[...under(round), { text: 'Lines' }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {schools.length === 0 ? (
        <p class="govuk-body">The schools of which you speak for a team stand here.</p>
      ) : (
        <ListTable
          caption="Schools"
          rows={schools}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`/need/rounds/${round.id}/schools/${schoolId}/line`}>
                  {schoolName}
                </a>
              ),
            },
            {
              head: 'Lines so far',
              isLabelled: true,
              cell: ({ lines }) => (lines === 0 ? 'None' : String(lines)),
            },
          ]}
        />
      )}
    </Page>
  )
}
