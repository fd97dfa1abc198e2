import type { ComponentChildren } from 'preact'
import { Tag } from '#govuk/tag.tsx'
import { showSchoolYear } from '#shared/school-year.ts'
import { ListTable } from '#web/list-table.tsx'
import { getsNothing, spareHours, type Outcome, type RoleLine } from './comparison.ts'
import { movesFrom, type Laid } from './compare-models.ts'
import { asDays, inHours, inPounds, leftSays } from './shown.ts'

type Row = { name: string; of: (outcome: Outcome) => ComponentChildren }

type YearProps = Laid & {
  /** Where the schools stand that a number counts; nowhere for a model that is not kept. */
  hrefOf: ((who: 'nothing' | 'more' | 'less', at: number) => string) | undefined
}

/** The year in one table: a row each question, a column each model. */
export function YearTable({ outcomes, register, assumptions, hrefOf }: YearProps) {
  const [first] = outcomes
  const counted = (count: number, who: 'nothing' | 'more' | 'less', outcome: Outcome) =>
    hrefOf && count > 0 ? (
      <a class="govuk-link" href={hrefOf(who, outcomes.indexOf(outcome))}>
        {count}
      </a>
    ) : (
      count
    )
  const rows: Row[] = [
    { name: 'Days due', of: ({ due }) => asDays(due) },
    { name: 'Of those, to groups', of: ({ dueToGroups }) => asDays(dueToGroups) },
    { name: 'Of those, ordered and charged by the day', of: ({ traded }) => asDays(traded) },
    { name: 'Preparing and writing beside them', of: ({ besideMinutes }) => inHours(besideMinutes / 60) },
    {
      name: 'Days to give, of people with a role in it',
      of: ({ there }) => (there === undefined ? 'Not known' : asDays(there)),
    },
    {
      name: 'Days due beyond what their own role has',
      of: ({ roles, there }) => (there === undefined ? 'Not known' : asDays(beyondRoles(roles))),
    },
    { name: 'Hours left or short', of: (outcome) => <Left outcome={outcome} /> },
    {
      name: 'What the time costs',
      of: ({ costPence }) => (costPence === undefined ? 'Not known' : inPounds(costPence)),
    },
    { name: 'What schools pay', of: ({ incomePence }) => inPounds(incomePence) },
    {
      name: 'What is left for the service to pay',
      of: ({ costPence, incomePence }) => (costPence === undefined ? 'Not known' : netSays(costPence - incomePence)),
    },
    { name: 'Schools given something', of: ({ schools }) => schools.filter((each) => !getsNothing(each)).length },
    { name: 'Schools given nothing', of: (each) => counted(each.schools.filter(getsNothing).length, 'nothing', each) },
  ]
  if (first && outcomes.length > 1)
    rows.push(
      {
        name: `Schools given more than under ${first.label}`,
        of: (each) => (each === first ? '–' : counted(movesFrom(first, each).more, 'more', each)),
      },
      {
        name: `Schools given less than under ${first.label}`,
        of: (each) => (each === first ? '–' : counted(movesFrom(first, each).less, 'less', each)),
      },
    )
  return (
    <>
      <ListTable
        caption={`The year ${showSchoolYear(register.year)} under each model`}
        isCaptionSeen
        rows={rows}
        columns={[
          { head: 'What', isName: true, cell: ({ name }) => name },
          ...outcomes.map((outcome) => ({
            ...{ head: outcome.label, isNumber: true, isLabelled: true, isShort: true },
            cell: ({ of }: Row) => of(outcome),
          })),
        ]}
      />
      {assumptions.costPence === undefined && (
        <p class="govuk-body">
          What the time costs is not known, since no model says what a day costs: enter it with what this rests on.
        </p>
      )}
    </>
  )
}

/** What is left to pay, or how much more comes in than it costs. */
const netSays = (pence: number) => (pence < 0 ? `${inPounds(-pence)} over` : inPounds(pence))

/** Half-days that roles are asked for beyond what those have to give who would hold each. */
const beyondRoles = (roles: readonly RoleLine[]) =>
  roles.reduce((sum, { due, there }) => sum + Math.max(0, due - there), 0)

function Left({ outcome }: { outcome: Outcome }) {
  const spare = spareHours(outcome)
  return spare !== undefined && spare < -0.5 ? <Tag colour="red">{leftSays(outcome)}</Tag> : <>{leftSays(outcome)}</>
}

/** Days by term, of what there is in each. */
export function TermTable({ outcomes, register }: Laid) {
  return (
    <ListTable
      caption="Days by term"
      isCaptionSeen
      rows={register.terms.map(({ name }, at) => ({ name, at }))}
      columns={[
        { head: 'Term', isName: true, cell: ({ name }) => name },
        ...outcomes.map((outcome) => ({
          ...{ head: outcome.label, isNumber: true, isLabelled: true, isShort: true },
          cell: ({ at }: { at: number }) => <OfThere due={outcome.byTerm[at] ?? 0} there={thereAt(outcome, at)} />,
        })),
      ]}
    />
  )
}

const thereAt = ({ there, thereByTerm }: Outcome, at: number) =>
  there === undefined ? undefined : (thereByTerm[at] ?? 0)

function OfThere({ due, there }: { due: number; there: number | undefined }) {
  if (there === undefined) return <>{asDays(due)}</>
  return (
    <>
      <span class="wm-nowrap">
        {asDays(due)} of {asDays(there)}
      </span>
      {due > there && (
        <>
          {' '}
          <Tag colour="red">{asDays(due - there)} short</Tag>
        </>
      )}
    </>
  )
}

/** Days by role, a table for each model, for each has its own roles. */
export function RoleTables({ outcomes, register }: Laid) {
  return (
    <>
      <h2 class="govuk-heading-m">Days by role</h2>
      {outcomes.map(({ label, roles, there }) => (
        <ListTable
          caption={`${label}: days by role`}
          isCaptionSeen
          rows={roles}
          columns={[
            { head: 'Role', isName: true, width: 'one-third', cell: ({ name }) => name },
            { head: 'Due', isNumber: true, isLabelled: true, isShort: true, cell: ({ due }) => asDays(due) },
            ...register.terms.map(({ name }, at) => ({
              ...{ head: name, isNumber: true, isLabelled: true, isShort: true },
              cell: ({ byTerm }: RoleLine) => asDays(byTerm[at] ?? 0),
            })),
            { head: 'People', isNumber: true, isLabelled: true, isShort: true, cell: ({ people }) => people },
            {
              ...{ head: 'To give', isNumber: true, isLabelled: true, isShort: true },
              cell: (line) => (there === undefined ? 'Not known' : asDays(line.there)),
            },
          ]}
        />
      ))}
    </>
  )
}
