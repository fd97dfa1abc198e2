import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel, type SpecialistArea } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { AreaHolder } from './area-store.ts'
import type { MeasureChange } from './read-report.ts'
import { changesTable, countOf } from './say-report.ts'

/** How one area stands: who works in it, in how many schools this year, and what is measured of it. */
export type AreaShown = {
  area: SpecialistArea
  holders: readonly AreaHolder[]
  visits: number
  schools: number
  changes: readonly MeasureChange[]
}

type Props = {
  frame: Frame
  model: ServiceModel
  areas: readonly AreaShown[]
  schools: number
  schoolYear: SchoolYear
  people: readonly { id: string; name: string }[]
  mayKeep: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** SH-82. Specialists by their area: in how many schools they worked, and improvement in it across the authority. */
export function AreasPage(props: Props) {
  const { frame, model, areas, schools, schoolYear, findings, done } = props
  const held = areas.filter(({ holders }) => holders.length > 0).length
  const heading = `${held} of ${countOf(areas.length, 'area')} of specialists ${held === 1 ? 'has' : 'have'} somebody`
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'The service', href: '/service' }, { text: 'Areas of specialists' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        Specialists work in all {countOf(schools, 'school')}. {capital(word(model, 'visit', { form: 'many' }))} are
        those of {showSchoolYear(schoolYear)}, held by who is recorded under the area today; figures are of all schools
        together, whoever worked where.
      </p>
      {areas.map((shown) => (
        <Area {...shown} all={schools} frame={frame} model={model} mayKeep={props.mayKeep} />
      ))}
      <Record {...props} />
    </Page>
  )
}

function Area({
  area,
  holders,
  visits,
  schools,
  changes,
  all,
  frame,
  model,
  mayKeep,
}: AreaShown & { all: number } & Pick<Props, 'frame' | 'model' | 'mayKeep'>) {
  const { head, rows } = changesTable(changes, '')
  return (
    <section id={area.id}>
      <h2 class="govuk-heading-m">
        {area.name}:{' '}
        {holders.length === 0
          ? 'nobody is recorded'
          : `${visits} ${word(model, 'visit', { count: visits })} held in ${schools} of ${countOf(all, 'school')}`}
      </h2>
      <ul class="wm-rows wm-rows--3">
        {holders.map(({ id, personId, name }) => (
          <li>
            <div>
              {mayKeep ? (
                <a class="govuk-link" href={`/people/${personId}`}>
                  {name}
                </a>
              ) : (
                name
              )}
            </div>
            {mayKeep && (
              <Form frame={frame} action={`/areas/${id}/end`}>
                <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                  No longer
                  <span class="govuk-visually-hidden">
                    : {name}, {area.name}
                  </span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p class="govuk-body">Nothing is measured of it: improvement in it is told in words.</p>
      ) : (
        <ListTable
          caption={`What is measured of ${area.name}`}
          rows={rows.map((row) => row.slice(0, 3))}
          columns={head.slice(0, 3).map((name, at) => ({
            head: name,
            isName: at === 0,
            isLabelled: at > 0,
            isShort: at > 0,
            cell: (row: readonly string[]) => row[at] ?? '',
          }))}
        />
      )}
    </section>
  )
}

function Record({ frame, areas, people, mayKeep, answers, findings }: Props) {
  if (!mayKeep) return null
  const choose = { value: '', label: 'Choose' }
  return (
    <Form frame={frame} action="/areas">
      <h2 class="govuk-heading-m">Record somebody under an area</h2>
      <Select
        name="person"
        label="Who"
        choices={[choose, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        value={answers.person ?? ''}
        error={wrongWith(findings, 'person')}
      />
      <Select
        name="area"
        label="Area"
        choices={[choose, ...areas.map(({ area: { id, name } }) => ({ value: id, label: name }))]}
        value={answers.area ?? ''}
        error={wrongWith(findings, 'area')}
      />
      <Button preventDoubleClick>Record</Button>
    </Form>
  )
}
