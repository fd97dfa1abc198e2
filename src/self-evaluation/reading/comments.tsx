import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showMoment } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { isOpenTo } from '../self-evaluation.ts'
import type { ReadProps } from './read-page.tsx'

/** SH-07. What adviser and school said to each other of it, and the place to say more; the text stays the school's. */
export function Comments({ frame, held, framework, comments, may, answers, findings }: ReadProps) {
  const titleOf = (id: string | null) => framework.areas.find((area) => area.id === id)?.title
  return (
    <section id="comments">
      <h2 class="govuk-heading-m">Comments</h2>
      {comments.length === 0 && <p class="govuk-body">Nothing has been said of it yet.</p>}
      <ul class="wm-rows">
        {comments.map(({ area, says, saidByName, saidAt }) => (
          <li>
            <span>
              {titleOf(area) && <strong>{titleOf(area)}: </strong>}
              {says}
            </span>
            <span class="wm-rows__when">
              {saidByName}, {showMoment(saidAt)}
            </span>
          </li>
        ))}
      </ul>
      {may.comment && isOpenTo(held, 'comment') && (
        <Form frame={frame} action={`/self-evaluations/${held.id}/comments`}>
          <Select
            name="area"
            label="Of what"
            choices={[
              { value: '', label: 'All of it' },
              ...framework.areas.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={answers.area}
          />
          <Textarea
            name="says"
            label="What you want to say"
            hint="Both sides read it, with your name. The school stays the author of what it wrote."
            rows={3}
            value={answers.says}
            error={wrongWith(findings, 'says')}
          />
          <Reasons findings={findings} answers={answers} />
          <Button kind="secondary" preventDoubleClick>
            Say it
          </Button>
        </Form>
      )}
    </section>
  )
}
