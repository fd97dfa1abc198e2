import { z } from 'zod'
import { ENDINGS_OFFERED, KINDS_IN_WORDS } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { cleanText } from '#shared/clean-text.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { gatherPieces } from '../gather.ts'
import { mayLook } from '../review-policy.ts'
import { missingOf } from '../review.ts'
import { listHeldPapers } from '../whole-store.ts'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

const under = (answers: Answers, begins: string) =>
  new Map(
    Object.entries(answers)
      .filter(([name, value]) => name.startsWith(begins) && value.trim() !== '')
      .map(([name, value]) => [name.slice(begins.length), value.trim()]),
  )

/** SH-37. What is known already: drawn from what is held, attached, or said not to be had; what is missing is named first. */
export const gatheredStep = aStep({
  may: mayLook,
  done: 'What is known is gathered',
  again: true,
  schema: z
    .record(
      z.string(),
      z.string().max(2000, 'Say why it is not to be had in 2000 characters or fewer').transform(cleanText),
    )
    .transform((answers) => ({
      links: under(answers, 'link.'),
      without: under(answers, 'without.'),
      off: answersIn(answers.off),
    })),
  act: gatherPieces,
  async show(shown) {
    const { seen, kind, review, whole, answers, findings } = shown
    const held = await listHeldPapers(seen.look, review.schoolId)
    const missing = missingOf(kind, review.gathered)
    const title =
      missing.length === 0
        ? 'Everything that is gathered is there'
        : `Missing: ${missing.map(({ name }) => name).join(', ')}`
    const choices = held.map(({ place, says }) => ({ value: place, label: says }))
    return (
      <StepPage
        {...shown}
        step="gathered"
        title={title}
        button="Save"
        done={seen.query.done ? 'Saved' : undefined}
        below={<AttachForm {...shown} />}
      >
        {kind.gathers.map(({ id, name }) => {
          const own = whole.pieces.filter(({ item }) => item === id)
          return (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                {name}
                {own.length === 0 && ' missing'}
              </legend>
              {own.length > 0 && (
                <Checkboxes
                  name="off"
                  id={`off-${id}`}
                  legend="There so far; tick what is to be taken off"
                  small
                  values={answersIn(answers.off)}
                  choices={own.map((piece) => ({
                    value: piece.id,
                    label: piece.standing === 'not-to-be-had' ? `Not to be had: ${piece.says}` : piece.says,
                  }))}
                />
              )}
              {choices.length > 0 && (
                <Select
                  name={`link.${id}`}
                  label="Link something that the service holds"
                  choices={[{ value: '', label: 'Nothing' }, ...choices]}
                  value={answers[`link.${id}`] ?? ''}
                />
              )}
              {own.length === 0 && (
                <TextInput
                  name={`without.${id}`}
                  label="Or say why it is not to be had"
                  value={answers[`without.${id}`]}
                  error={wrongWith(findings, `without.${id}`)}
                />
              )}
            </fieldset>
          )
        })}
      </StepPage>
    )
  },
})

/** A file that is attached to what is gathered. */
function AttachForm({ seen, kind, review, answers, findings }: Parameters<typeof gatheredStep.show>[0]) {
  return (
    <>
      <h2 class="govuk-heading-m" id="attach">
        Attach a file
      </h2>
      <Form frame={seen.frame} action={`/reviews/${review.id}/files`} takesFile>
        <Select
          name="item"
          label="What is it of?"
          choices={kind.gathers.map(({ id, name }) => ({ value: id, label: name }))}
          value={answers.item ?? missingOf(kind, review.gathered)[0]?.id}
        />
        <TextInput
          name="says"
          label="What is it?"
          hint="Left empty, the name of the file stands there"
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
        <FileUpload
          name="file"
          label="The file"
          hint={`${KINDS_IN_WORDS}, up to 25 MB`}
          accept={ENDINGS_OFFERED}
          error={wrongWith(findings, 'file')}
        />
        <Button kind="secondary" preventDoubleClick>
          Attach it
        </Button>
      </Form>
    </>
  )
}
