import type { HandbookChange } from './compare-handbooks.ts'

/** Each place of the handbook that reads differently, as it was and as it would be. */
export function Changes({ changes }: { changes: readonly HandbookChange[] }) {
  return (
    <>
      {changes.map((change) => (
        <ChangeView change={change} />
      ))}
    </>
  )
}

function ChangeView({ change: { anchor, section, before, after } }: { change: HandbookChange }) {
  return (
    <section class="wm-action" aria-labelledby={`change-${anchor}`}>
      <h2 class="govuk-heading-s" id={`change-${anchor}`}>
        {section}: #{anchor}
      </h2>
      <div class="wm-cols wm-cols--2">
        <Side title="Before" text={before} absent="It was not there." />
        <Side title="After" text={after} absent="It is there no longer." />
      </div>
    </section>
  )
}

function Side({ title, text, absent }: { title: string; text: string | undefined; absent: string }) {
  return (
    <div>
      <h3 class="wm-s govuk-!-margin-bottom-1">{title}</h3>
      {text ? (
        text.split('\n').map((line) => <p class="wm-s govuk-!-margin-bottom-1 govuk-!-margin-top-0">{line}</p>)
      ) : (
        <p class="wm-s wm-muted">{absent}</p>
      )}
    </div>
  )
}
