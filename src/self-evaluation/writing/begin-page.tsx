import { ENDINGS_OFFERED, KINDS_IN_WORDS } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { ServiceModel } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { calledIn } from '../called.ts'
import { crumbsToSelfEvaluation } from '../crumbs.ts'
import type { Framework } from '../framework.ts'
import type { SelfEvaluationInModel } from '../get-self-evaluation.ts'

type BeginProps = Shown & { school: School; model: ServiceModel; offered: readonly Framework[] }

/** SH-04. By which tool a school evaluates itself: one that the service offers, or one of its own. */
export function BeginPage({ school, model, offered, ...shown }: BeginProps) {
  const { answers, findings } = shown
  const rule = model.selfEvaluation?.ownTool
  const usual = offered.find(({ isAgreed }) => isAgreed) ?? offered[0]
  const { one } = calledIn(model)
  return (
    <FormPage
      {...shown}
      title={`Begin the ${one} of ${school.name}`}
      breadcrumbs={[...crumbsTo(school), { text: calledIn(model).One, href: `/schools/${school.id}/self-evaluation` }]}
      button="Begin"
    >
      <Radios
        name="framework"
        legend="By what do you judge your school?"
        legendSize="m"
        choices={offered.map(({ id, name, version, isAgreed, areas, national }) => ({
          value: id,
          label: name,
          hint: [
            isAgreed ? 'The agreed tool. ' : '',
            version ? `Version ${version}. ` : '',
            `${areas.length} areas.`,
            national?.until ? ' The country is no longer inspected by it.' : '',
          ].join(''),
        }))}
        value={answers.framework ?? usual?.id}
        error={wrongWith(findings, 'framework')}
      />
      {rule && (
        <>
          <Checkboxes
            name="isOwn"
            legend="Do you work with a tool of your own?"
            legendSize="s"
            small
            choices={[{ value: 'yes', label: 'Yes, we write it in a tool of our own and attach it here' }]}
            values={answers.isOwn === 'yes' ? ['yes'] : []}
          />
          <TextInput
            name="ownTool"
            label="What you call it"
            hint={`Only where you do. ${rule.says} Your grades are still entered here, area by area.`}
            value={answers.ownTool}
            error={wrongWith(findings, 'ownTool')}
          />
        </>
      )}
    </FormPage>
  )
}

/** NF-72. The document of a tool of the school's own. */
export function AttachToolPage({ frame, findings, held, model }: Shown & SelfEvaluationInModel) {
  return (
    <Page
      frame={frame}
      title={`Attach ${held.ownTool ?? 'your tool'}`}
      findings={findings}
      breadcrumbs={[...crumbsToSelfEvaluation(held, model), { text: 'Attach your tool' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{held.schoolName}</span> Attach {held.ownTool ?? 'your tool'}
          </h1>
          {held.fileName && <p class="govuk-body">Now attached: {held.fileName}. Another takes its place.</p>}
          <Form frame={frame} action={`/self-evaluations/${held.id}/file`} takesFile>
            <FileUpload
              name="file"
              label="The document"
              hint={`${KINDS_IN_WORDS}, up to 25 MB`}
              accept={ENDINGS_OFFERED}
              error={wrongWith(findings, 'file')}
            />
            <Button preventDoubleClick>Attach it</Button>
          </Form>
          <p class="govuk-body">
            <a class="govuk-link" href={`/self-evaluations/${held.id}`}>
              Later
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}
