import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { newId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isBlank } from './blank-line.ts'
import { EntryFields, type EntryAround } from './entry-fields.tsx'
import { fieldOf } from './field-names.ts'
import { blankEntry, type EntryKind, type RecordEntry } from './record.ts'
import { themeOfSubject } from './themes/theme.ts'

/** The id that stands in a pattern of a new line, until one is made of it. */
export const PATTERN_ID = '00000000-0000-7000-8000-000000000000'

type Props = EntryAround & { kind: EntryKind; entries: readonly RecordEntry[]; blankId?: string }

/** The lines of one kind, each to change or take out in place, and a blank one to add. Without JavaScript each press saves the page and comes back here. */
export function EntryList(props: Props) {
  const { kind, entries, blankId = newId() } = props
  const those = entries.filter((entry) => entry.kind === kind)
  const blank = (id: string): RecordEntry => ({
    ...{ ...blankEntry(kind), id, kind, actionId: null, revision: 0 },
    place: Math.max(-1, ...those.map(({ place }) => place)) + 1,
  })
  return (
    <div data-entries={kind}>
      <div data-list>
        {those.map((entry) => (
          <Line {...props} entry={entry} />
        ))}
      </div>
      <NewLine {...props} entry={blank(blankId)} />
      <template data-pattern="line">
        <Line {...props} entry={blank(PATTERN_ID)} />
      </template>
      <template data-pattern="new">
        <NewLine {...props} entry={blank(PATTERN_ID)} />
      </template>
    </div>
  )
}

type LineProps = Props & { entry: RecordEntry }

function Line(props: LineProps) {
  const { entry, findings } = props
  const isWrong = findings.some(({ field }) => field?.startsWith(`${entry.id}-`))
  const what = summaryOf(props)
  return (
    <div class="wm-action" data-entry={entry.id} id={entry.id} tabindex={-1}>
      <p class="wm-action__what" data-shows>
        {what.title}
      </p>
      {what.rest && <p class="wm-action__rest">{what.rest}</p>}
      <HiddenFields entry={entry} mark={props.mark} />
      <Details
        summary={
          <>
            Change<span class="govuk-visually-hidden">: {what.title}</span>
          </>
        }
        open={isWrong}
      >
        <EntryFields {...props} />
        <Button kind="secondary" name="remove" value={entry.id} classes="govuk-!-margin-bottom-0">
          Take out<span class="govuk-visually-hidden">: {what.title}</span>
        </Button>
      </Details>
    </div>
  )
}

function NewLine(props: LineProps) {
  const { entry, kind, words } = props
  const title = ADD[kind](words)
  return (
    <div class="wm-action wm-action--new" data-entry={entry.id} data-new id={`add-${kind}`} tabindex={-1}>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{title}</legend>
        <HiddenFields entry={entry} mark={props.mark} />
        <EntryFields {...props} />
        <p class="govuk-hint" role="status" data-not-added hidden>
          Not yet added to the list. What you typed is kept all the same.
        </p>
        <Button kind="secondary" name="next" value={`add:${kind}`} classes="govuk-!-margin-bottom-0">
          {kind === 'theme' ? 'Add this' : title.replace(/^Add (a|an) /, 'Add this ')}
        </Button>
      </fieldset>
    </div>
  )
}

function HiddenFields({ entry, mark }: Pick<LineProps, 'entry' | 'mark'>) {
  const hidden = { kind: entry.kind, place: entry.place, from: entry.revision, was: mark(entry) }
  return (
    <>
      {Object.entries(hidden).map(([field, value]) => (
        <input type="hidden" name={fieldOf(entry.id, field)} value={value} />
      ))}
    </>
  )
}

const ADD: Record<EntryKind, (words: EntryAround['words']) => string> = {
  evidence: () => 'Add a piece of evidence',
  recommendation: () => 'Add a recommendation',
  governor: ({ aGovernor }) => `Add ${aGovernor}`,
  meeting: () => 'Add a meeting apart',
  action: ({ anAction }) => `Add ${anAction}`,
  agenda: () => 'Add an item',
  present: () => 'Add somebody',
  theme: ({ aTheme }) => `Add what was found under ${aTheme}`,
}

/** What a line says at a glance. */
function summaryOf({ entry, evidenceKinds, owners }: LineProps): { title: string; rest: string } {
  if (isBlank(entry)) return { title: 'Nothing entered yet', rest: '' }
  if (entry.kind === 'evidence')
    return { title: evidenceKinds.find(({ id }) => id === entry.subject)?.name ?? 'Evidence', rest: entry.says }
  if (entry.kind === 'theme')
    return { title: themeOfSubject(entry.subject)?.name ?? 'Not chosen yet', rest: entry.says }
  if (entry.kind === 'governor') return { title: entry.subject, rest: entry.says && `For ${entry.says}` }
  if (entry.kind === 'meeting') return { title: `With ${entry.subject}`, rest: entry.says }
  if (entry.kind === 'recommendation') return { title: entry.says, rest: entry.isAgreed ? '' : 'Not agreed' }
  const due = toPlainDate(entry.due)
  const owner = owners.find(({ ownedBy, ownerName }) => ownedBy === entry.ownedBy && ownerName === entry.ownerName)
  return {
    title: entry.says || 'Nothing entered yet',
    rest: [
      owner?.label ?? 'The school',
      due ? `by ${showDate(due)}` : entry.due,
      entry.knownBy && `we shall know by ${entry.knownBy}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }
}
