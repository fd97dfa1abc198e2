import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Select } from '#govuk/select.tsx'
import { WritingDesk } from '#records/browser/index.ts'
import type { ReadyVisit } from '../ready/ready.ts'
import { answersOf, withUnsent } from './overlay.ts'
import type { KeptWords } from './sealed-store.ts'

type Props = {
  visit: ReadyVisit
  kept: KeptWords | undefined
  /** Where the words are, in a sentence. */
  saved: string
}

/** The record of a visit, written from what is on this device: the same parts, hints and fields as on the service. */
export function WriteView({ visit, kept, saved }: Props) {
  const { writing, schoolName, name, when, isHeld, on, otherDays = [] } = visit
  const { words } = writing.form
  const { sections, entries } = withUnsent(writing, kept?.unsent)
  return (
    <form data-desk novalidate autocomplete="off">
      <a class="govuk-back-link" href="#">
        What is kept on this device
      </a>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {schoolName}, {name}, {when}
        </span>{' '}
        Write the {words.record}
      </h1>
      <AtHand visit={visit} />
      {kept?.refused && <Refused refused={kept.refused} />}
      {!isHeld && (
        <div data-held>
          <Checkboxes
            name="held"
            choices={[
              {
                value: on,
                label: `This ${words.visit} took place on ${when.split(',')[0] ?? when}`,
                hint: `Until it is said, the ${words.record} stays on this device.`,
              },
            ]}
            values={kept?.heldOn === on ? [on] : []}
          />
          {otherDays.length > 0 && (
            <Select
              name="held-day"
              label="Or on another day than it was booked for"
              choices={[{ value: '', label: 'No other day' }, ...otherDays]}
              value={kept?.heldOn ?? ''}
            />
          )}
        </div>
      )}
      <WritingDesk
        form={writing.form}
        entries={entries}
        asides={writing.asides}
        answers={answersOf(sections)}
        findings={[]}
        mark={() => ''}
        saved={saved}
        marks={{ 'data-offline-writing': '' }}
        buttons={
          <Button kind="secondary" name="next" value="write">
            Save
          </Button>
        }
      />
    </form>
  )
}

function AtHand({ visit: { atHand } }: Pick<Props, 'visit'>) {
  if (atHand.length === 0) return null
  return (
    <Details summary="What was prepared, and what came before">
      {atHand.map(({ heading, lines }) => (
        <>
          <h2 class="govuk-heading-s">{heading}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </Details>
  )
}

/** The words are here and nowhere else: to be sent again, or copied, or thrown away by the person who wrote them. */
function Refused({ refused }: { refused: string }) {
  return (
    <InsetText>
      <p>These words are saved on this device only. {refused}</p>
      <Button kind="secondary" type="button" name="press" value="throw-words-away">
        Throw away what was written here
      </Button>
    </InsetText>
  )
}
