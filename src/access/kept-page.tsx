import { Button } from '#govuk/button.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import type { KeptPost } from '#web/kept-posts.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; kept: readonly KeptPost[] }

/** What somebody sent after their session had ended: each goes on its way with one press, as it was. */
export function KeptPage({ frame, kept }: Props) {
  const heading =
    kept.length === 0
      ? 'Nothing of yours is waiting'
      : kept.length === 1
        ? 'What you sent is here, and not saved yet'
        : `${kept.length} things that you sent are here, and not saved yet`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {kept.length === 0 && (
        <p class="govuk-body">
          What is sent after a session has ended waits here for a day, in the same browser, for the person who sent it.
        </p>
      )}
      {kept.map(({ token, keptAt, url, fields }) => (
        <form method="post" action={url} novalidate>
          <p class="govuk-body">You sent it at {showMoment(keptAt)}, when your session had ended.</p>
          <input type="hidden" name="_csrf" value={frame.csrf()} />
          <input type="hidden" name="_who" value={frame.who()} />
          <input type="hidden" name="_kept" value={token} />
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>Save it now</Button>
        </form>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
    </Page>
  )
}
