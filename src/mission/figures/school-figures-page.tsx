import { Select } from '#govuk/select.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { MissionMeasure, MissionRule } from '#model/index.ts'
import { crumbsTo } from '#schools/index.ts'
import { showCount } from '#pictures/figure.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { missingOf, percentOf } from './figure-rules.ts'
import { isGiven, type MissionFigure } from './mission-figure.ts'
import { HOME } from './mission-page.tsx'

type School = { id: string; name: string }

type SchoolProps = {
  frame: Frame
  rule: MissionRule
  school: School
  year: SchoolYear
  figures: readonly MissionFigure[]
  /** XX-11. Whether what is of few is shown. */
  seesFew: boolean
  mayGive: boolean
  done: string | undefined
}

/** RO-01 to RO-03. What one school gave, year by year, and what of this year is missing. */
export function SchoolFiguresPage({ frame, rule, school, year, figures, seesFew, mayGive, done }: SchoolProps) {
  const given = figures.filter(({ schoolYear }) => schoolYear === year).map(({ measure }) => measure)
  const missing = missingOf(rule, given)
  const heading =
    missing.length === 0
      ? `All figures of ${showSchoolYear(year)} are given`
      : `Not given yet of ${showSchoolYear(year)}: ${missing.map(({ name }) => name.toLowerCase()).join(', ')}`
  const measureOf = (id: string) => rule.measures.find((each) => each.id === id)
  return (
    <Page {...{ frame, done }} title={`${heading}: ${school.name}`} breadcrumbs={crumbsTo(school, HOME.text)}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{school.name}</span> {heading}
      </h1>
      <p class="govuk-body">
        {rule.figures.says}{' '}
        <a class="govuk-link" href={HOME.href}>
          The mission and all its measures
        </a>
      </p>
      {mayGive && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/mission/give`}>
            Give a figure
          </a>
        </p>
      )}
      {figures.length > 0 && (
        <ListTable
          caption={`What ${school.name} gave`}
          rows={figures}
          columns={[
            { head: 'Measure', isName: true, cell: ({ measure }) => measureOf(measure)?.name ?? measure },
            { head: 'Year', isShort: true, cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
            {
              head: 'Figure',
              cell: (each) => {
                const counted = measureOf(each.measure)?.counted
                if (counted?.by !== 'number' && !seesFew && each.total < rule.figures.smallest)
                  return 'Not told: too few'
                const share = counted?.by === 'number' ? '' : `, ${percentOf(each) ?? 0}%`
                return `${showCount(each.reached)} of ${showCount(each.total)} ${counted?.of ?? ''}${share}`
              },
            },
            { head: 'Rests on', cell: ({ restsOn }) => restsOn },
            {
              head: 'Given',
              cell: ({ givenOn, givenByName }) => `${showShortDate(givenOn)}, ${givenByName}`,
            },
          ]}
        />
      )}
    </Page>
  )
}

const measuresGiven = ({ measures }: MissionRule): readonly MissionMeasure[] => measures.filter(isGiven)

function MeasureAndYear({
  rule,
  years,
  answers,
  findings,
}: Shown & { rule: MissionRule; years: readonly SchoolYear[] }) {
  return (
    <>
      <Radios
        name="measure"
        legend="What is it a figure of?"
        legendSize="s"
        choices={measuresGiven(rule).map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.measure}
        error={wrongWith(findings, 'measure')}
      />
      <Select
        name="schoolYear"
        label="Of which school year?"
        choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
        value={answers.schoolYear ?? String(years[0] ?? '')}
        error={wrongWith(findings, 'schoolYear')}
      />
    </>
  )
}

type GiveProps = Shown & { rule: MissionRule; school: School; years: readonly SchoolYear[] }

/** RO-01 to RO-03. A figure of a school: how many, of how many, and on what it rests. */
export function GiveFigurePage({ rule, school, years, ...shown }: GiveProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Give a figure"
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: HOME.text, href: `/schools/${school.id}/mission` }]}
      button="Give it"
    >
      <p class="govuk-body">{rule.figures.says} One that is given again takes the place of the one before.</p>
      <MeasureAndYear {...shown} {...{ rule, years }} />
      <TextInput
        name="reached"
        label="How many?"
        hint="Of cohorts: those that underperform. Of students and teachers: those who reach what the measure says."
        width={5}
        inputmode="numeric"
        value={answers.reached}
        error={wrongWith(findings, 'reached')}
      />
      <TextInput
        name="total"
        label="Of how many?"
        width={5}
        inputmode="numeric"
        value={answers.total}
        error={wrongWith(findings, 'total')}
      />
      <TextInput
        name="restsOn"
        label="On what does it rest?"
        hint="Such as teacher assessment in June, or observations by two leaders. Name nobody."
        value={answers.restsOn}
        error={wrongWith(findings, 'restsOn')}
      />
    </FormPage>
  )
}

/** RO-01 to RO-03. Figures of many schools, from a file of the service's own. */
export function GiveManyPage({ rule, years, ...shown }: Shown & { rule: MissionRule; years: readonly SchoolYear[] }) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} title="Give the figures of many schools" breadcrumbs={[HOME]} button="Give them">
      <p class="govuk-body">All of them are taken, or none: whatever is wrong is named by its line.</p>
      <MeasureAndYear {...shown} {...{ rule, years }} />
      <Textarea
        name="lines"
        label="The figures"
        hint="A school a line: its URN, how many, of how many. Copy the three columns from a spreadsheet, or put commas between."
        rows={10}
        value={answers.lines}
        error={wrongWith(findings, 'lines')}
      />
      <TextInput
        name="restsOn"
        label="On what do they rest?"
        value={answers.restsOn}
        error={wrongWith(findings, 'restsOn')}
      />
    </FormPage>
  )
}

/** RO-05. When the mission began. */
export function StartPage(shown: Shown) {
  return (
    <FormPage {...shown} title="When did the mission begin?" breadcrumbs={[HOME]} button="Save">
      <p class="govuk-body">
        What its measures say of that school year, and the level of each school on that day, is the start that
        everything later is compared with.
      </p>
      <DayInput name="startedOn" label="On which day?" {...shown} />
    </FormPage>
  )
}
