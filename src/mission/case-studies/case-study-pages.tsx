import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf, type MissionRule } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { WhyPage } from '#web/why-page.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import type { CaseStudy } from './case-study.ts'

const LIST = { text: 'Case studies', href: '/mission/case-studies' }

type ListProps = {
  frame: Frame
  rule: MissionRule
  kind: string | undefined
  studies: readonly CaseStudy[]
  mayPublish: boolean
  next: string | undefined
  done: string | undefined
}

/** RO-21. Case studies by kind, the newest first. */
export function CaseStudiesPage({ frame, rule, kind, studies, mayPublish, next, done }: ListProps) {
  const { kinds } = rule.caseStudies
  const [newest] = studies
  const heading = newest ? `The newest case study: ${newest.title}` : 'No case study is published yet'
  return (
    <Page {...{ frame, done }} title={heading} breadcrumbs={[HOME, { text: LIST.text }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{LIST.text}</span> {heading}
      </h1>
      <p class="govuk-body">{rule.caseStudies.says}</p>
      {mayPublish && <LinkButton href={`${LIST.href}/publish`}>Publish a case study</LinkButton>}
      <FilterForm frame={frame} action="/mission/case-studies">
        <Select
          name="kind"
          label="Show"
          choices={[{ value: '', label: 'All of them' }, ...kinds.map(({ id, name }) => ({ value: id, label: name }))]}
          value={kind ?? ''}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {studies.length > 0 && (
        <>
          <ListTable
            caption={LIST.text}
            rows={studies}
            columns={[
              {
                head: 'Case study',
                isName: true,
                cell: ({ id, title }) => (
                  <a class="govuk-link" href={`${LIST.href}/${id}`}>
                    {title}
                  </a>
                ),
              },
              { head: 'Kind', cell: (each) => namesOf(kinds, [each.kind]).join() },
              { head: 'Value added', cell: ({ valueAdded }) => valueAdded },
              { head: 'Published', isShort: true, cell: ({ publishedOn }) => showShortDate(publishedOn) },
            ]}
          />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                Earlier ones
              </a>
            </p>
          )}
          <SaveList url={LIST.href} query={kind ? { kind } : {}} />
        </>
      )}
    </Page>
  )
}

type OneProps = { frame: Frame; rule: MissionRule; study: CaseStudy; mayWithdraw: boolean; done: string | undefined }

/** RO-22. One case study: what was done, what it added, how it goes on. */
export function CaseStudyPage({ frame, rule, study, mayWithdraw, done }: OneProps) {
  const { id, title, kind, says, valueAdded, sustained, schoolId, schoolName, publishedOn, publishedByName } = study
  const { withdrawnOn, withdrawnBecause } = study
  return (
    <Page {...{ frame, done, title }} breadcrumbs={[HOME, LIST, { text: title }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{namesOf(rule.caseStudies.kinds, [kind]).join()}</span> {title}
          </h1>
          {withdrawnOn && (
            <p class="govuk-inset-text">
              Withdrawn on {showDate(withdrawnOn)}: {withdrawnBecause}
            </p>
          )}
          <SummaryList
            rows={[
              ...(schoolId
                ? [
                    {
                      key: 'School',
                      value: (
                        <a class="govuk-link" href={`/schools/${schoolId}`}>
                          {schoolName}
                        </a>
                      ),
                    },
                  ]
                : []),
              { key: 'Published', value: `${showDate(publishedOn)}, ${publishedByName}` },
            ]}
          />
          <p class="govuk-body wm-lines">{says}</p>
          <h2 class="govuk-heading-m">The value that it added</h2>
          <p class="govuk-body wm-lines">{valueAdded}</p>
          <h2 class="govuk-heading-m">How it goes on</h2>
          <p class="govuk-body wm-lines">{sustained}</p>
          {mayWithdraw && !withdrawnOn && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${LIST.href}/${id}/withdraw`}>
                Withdraw it
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

/** RO-21, RO-22. An example of improvement is published. */
export function PublishPage({ rule, ...shown }: Shown & { rule: MissionRule }) {
  const { answers, findings } = shown
  const words = (name: string, label: string, hint: string, rows = 4) => (
    <Textarea {...{ name, label, hint, rows }} value={answers[name]} error={wrongWith(findings, name)} />
  )
  return (
    <FormPage {...shown} title="Publish a case study" breadcrumbs={[HOME, LIST]} button="Publish it">
      <Radios
        name="kind"
        legend="What kind is it?"
        legendSize="s"
        choices={rule.caseStudies.kinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.kind}
        error={wrongWith(findings, 'kind')}
      />
      <TextInput
        name="school"
        label="Of which school? (leave it empty where it is of none in particular)"
        hint="Its URN or its whole name"
        value={answers.school}
        error={wrongWith(findings, 'school')}
      />
      <TextInput name="title" label="Title" value={answers.title} error={wrongWith(findings, 'title')} />
      {words('says', 'What was done?', 'Everybody of the service reads it. Name no pupils and no members of staff.', 8)}
      {words('valueAdded', 'What value did it add?', 'What is better for learners than it would have been')}
      {words('sustained', 'How does it go on?', 'What keeps the work going when the support has ended')}
    </FormPage>
  )
}

/** XX-05. Why a case study is withdrawn. */
export const WithdrawPage = ({ study, ...shown }: Shown & { study: CaseStudy }) => (
  <WhyPage
    {...shown}
    title="Withdraw it"
    caption={study.title}
    breadcrumbs={[HOME, LIST, { text: study.title, href: `${LIST.href}/${study.id}` }]}
    button="Withdraw it"
    hint="Nobody reads it any more but those who could withdraw it."
  />
)
