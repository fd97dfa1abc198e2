import { Button } from '#govuk/button.tsx'

/** How it stands with the service, in a sentence, and where to go about it. */
export type Status = { says: string; link?: { text: string; href: string } }

/** The line that says how it stands with the service, and what can be pressed about it. */
export function StatusLines({ status, hasWords }: { status: Status; hasWords: boolean }) {
  return (
    <div class="wm-save">
      <p role="status" data-status>
        <strong>{status.says}</strong>{' '}
        {status.link && (
          <a class="govuk-link" href={status.link.href}>
            {status.link.text}
          </a>
        )}
      </p>
      <Button kind={hasWords ? undefined : 'secondary'} type="button" name="press" value="send">
        {hasWords ? 'Send now' : 'Look for what is new'}
      </Button>
      <Button kind="secondary" type="button" name="press" value="lock">
        Lock
      </Button>
    </div>
  )
}
