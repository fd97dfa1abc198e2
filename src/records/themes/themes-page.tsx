import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { ThemeFinding } from './theme-store.ts'
import type { Theme } from './theme.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  schoolYear: SchoolYear
  years: readonly SchoolYear[]
  themes: readonly Theme[]
  findings: readonly ThemeFinding[]
  /** Out of how many schools. */
  schools: number
  maySet: boolean
  done: string | undefined
}

/** SH-23. The themes of a school year, each with how many visits have reviewed it and in how many schools. */
export function ThemesPage({ frame, model, schoolYear, years, themes, findings, schools, maySet, done }: Props) {
  const many = word(model, 'theme', { form: 'many' })
  const open = themes.filter(({ withdrawnOn }) => !withdrawnOn)
  const year = showSchoolYear(schoolYear)
  const heading =
    open.length === 0
      ? `No ${word(model, 'theme')} is set for ${year}`
      : `${open.length} ${open.length === 1 ? word(model, 'theme') : many} in ${year}`
  return (
    <Page frame={frame} title={heading} done={done}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <FilterForm frame={frame} action="/themes">
        <Select
          name="year"
          label="School year"
          choices={years.map((each) => ({ value: String(each), label: showSchoolYear(each) }))}
          value={String(schoolYear)}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {maySet && <LinkButton href={`/themes/new?year=${schoolYear}`}>Set {aWord(model, 'theme')}</LinkButton>}
      {themes.length === 0 ? (
        <p class="govuk-body">
          {capital(many)} are what the service has chosen to look at in all its schools in a year. They will stand here,
          with what {word(model, 'visit', { form: 'many' })} have found.{' '}
          {!maySet && 'Whoever heads the service sets them.'}
        </p>
      ) : (
        <ListTable
          caption={capital(many)}
          rows={themes}
          columns={[
            {
              head: capital(word(model, 'theme')),
              isName: true,
              cell: ({ id, name, withdrawnOn }) => (
                <>
                  <a class="govuk-link" href={`/themes/${id}`}>
                    {name}
                  </a>
                  {withdrawnOn && <span class="wm-grid__sub">Withdrawn</span>}
                </>
              ),
            },
            {
              head: `Reviewed in ${word(model, 'visit', { form: 'many' })}`,
              isNumber: true,
              isShort: true,
              isLabelled: true,
              cell: ({ id }) => countOf(findings, id, 'visitId'),
            },
            {
              head: 'Schools',
              isShort: true,
              isLabelled: true,
              cell: ({ id }) => `${countOf(findings, id, 'schoolId')} of ${schools}`,
            },
          ]}
        />
      )}
    </Page>
  )
}

/** How many different visits, or schools, have something under a theme. */
export function countOf(findings: readonly ThemeFinding[], themeId: string, what: 'visitId' | 'schoolId'): number {
  return new Set(findings.filter((each) => each.themeId === themeId).map((each) => each[what])).size
}
