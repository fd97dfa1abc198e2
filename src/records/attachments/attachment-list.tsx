import { sizeSays } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Attachment } from './attachment.ts'

type Props = {
  visitId: string
  attachments: readonly Attachment[]
  /** Set where each can be taken off. */
  frame?: Frame
  /** The address under which they are had, where it is not the record’s own: a link’s. */
  under?: string
}

/** What goes with a record: each to keep, none to be shown as a page of ours. */
export function AttachmentList({ visitId, attachments, frame, under }: Props) {
  const place = under ?? `/visits/${visitId}/record`
  return (
    <ul class="wm-rows">
      {attachments.map(({ id, title, fileName, kind, bytes }) => (
        <li>
          <a class="govuk-link" href={`${place}/attachments/${id}`}>
            {title}
          </a>
          <span class="wm-rows__when">
            {title !== fileName && `${fileName}, `}
            {sizeSays({ kind, bytes })}
          </span>
          {frame && (
            <Form frame={frame} action={`/visits/${visitId}/record/attachments/${id}/take-off`}>
              <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                Take it off<span class="govuk-visually-hidden">: {title}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The same under its heading, on the pages on which a record is read; nothing where nothing is attached. */
export function AttachedPart({ attachments, ...rest }: Omit<Props, 'frame'>) {
  if (attachments.length === 0) return null
  return (
    <section id="attached">
      <h2 class="govuk-heading-m">Attached</h2>
      <AttachmentList {...rest} attachments={attachments} />
    </section>
  )
}
