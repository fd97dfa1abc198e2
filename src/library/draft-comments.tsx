import { ENDINGS_OFFERED, KINDS_IN_WORDS, sizeSays } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { FileUpload } from '#govuk/file-upload.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showMoment } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { fileOf, type DocumentProps } from './document-page.tsx'
import type { LibraryVersion } from './library-document.ts'

/** SH-05. The draft that is out, what was said of it, and the place to say something or send a part of one's own. */
export function DraftComments({
  frame,
  document,
  draft,
  comments,
  answers,
  findings,
}: DocumentProps & { draft: LibraryVersion }) {
  return (
    <section id="draft">
      <h2 class="govuk-heading-m">A draft is out for comment</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={fileOf(document.id, draft)}>
          Version {draft.version}, a draft
        </a>{' '}
        ({sizeSays(draft)}). {draft.says}
      </p>
      {comments.length > 0 && (
        <ul class="wm-rows">
          {comments.map((comment) => (
            <li>
              {comment.says && <span>{comment.says}</span>}
              {comment.fileName && (
                <a class="govuk-link" href={`/library/${document.id}/comments/${comment.id}`}>
                  {comment.fileName}
                </a>
              )}
              <span class="wm-rows__when">
                {comment.saidBy}, {showMoment(comment.saidAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Form frame={frame} action={`/library/${document.id}/comments`}>
        <Textarea
          name="says"
          label="What do you think of the draft?"
          hint="Everyone for whom the document is can read it, with your name."
          rows={3}
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
        <Button kind="secondary" preventDoubleClick>
          Say it
        </Button>
      </Form>
      <Form frame={frame} action={`/library/${document.id}/contributions`} takesFile>
        <FileUpload
          name="file"
          label="Or send a text of your own as a part of it"
          hint={`${KINDS_IN_WORDS}, up to 25 MB`}
          accept={ENDINGS_OFFERED}
          error={wrongWith(findings, 'file')}
        />
        <Button kind="secondary" preventDoubleClick>
          Send it
        </Button>
      </Form>
    </section>
  )
}
