import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { NeedRule, ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { rankOf } from '../need.ts'
import { shortName } from '../need-words.ts'
import { NeedTag } from '../need-tag.tsx'
import type { RoundCounts, Shown as Which } from './round-schools-store.ts'
import type { Round, RoundSchool } from './round.ts'

type Props = Shown & {
  model: ServiceModel
  need: NeedRule
  round: Round
  counts: RoundCounts
  rows: readonly RoundSchool[]
  show: Which
  next: string | undefined
  mayHold: boolean
  maySay: boolean
  done: string | undefined
}

/** A round: how many proposals are in, what is missing, what was decided, and whether its letters have gone. */
export function RoundPage(props: Props) {
  const { frame, need, round, counts, rows, show, next, mayHold, done } = props
  const { schools, proposals, decided, sent } = counts
  const heading =
    round.status === 'open'
      ? `${proposals} of ${schools} proposals are in, ${decided} decided`
      : round.status === 'sending'
        ? `${sent} of ${decided} letters have gone`
        : round.status === 'sent'
          ? `All ${sent} letters have gone`
          : 'This round was withdrawn'
  const place = `/need/rounds/${round.id}`
  const tab = (of: Which, text: string) =>
    of === show ? (
      <strong>{text}</strong>
    ) : (
      <a class="govuk-link" href={of === 'all' ? place : `${place}?show=${of}`}>
        {text}
      </a>
    )
  return (
    <Page
      frame={frame}
      title={heading}
      done={done}
      findings={props.findings}
      breadcrumbs={[
        { text: 'Need', href: '/need' },
        { text: 'Rounds', href: '/need/rounds' },
        { text: showSchoolYear(round.schoolYear) },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">The round of {showSchoolYear(round.schoolYear)}</span> {heading}
      </h1>
      <p class="govuk-body">
        Proposals by {showDate(round.proposalsBy)}, lines of other teams by {showDate(round.linesBy)}. What is decided
        is in force from {showDate(round.startsOn)}, and known to nobody outside until all letters go.
      </p>
      {round.status === 'sending' && (
        <InsetText>
          The letters are being sent, one school after another. Load this page again to see how far they are.
        </InsetText>
      )}
      {round.withdrawnOn && (
        <InsetText>
          Withdrawn on {showDate(round.withdrawnOn)} by {round.withdrawnByName}: {round.withdrawnBecause} Nothing of it
          is sent; what was proposed stays to be read.
        </InsetText>
      )}
      {round.minutes && round.metOn && (
        <section id="minutes">
          <h2 class="govuk-heading-m">The meeting of {showDate(round.metOn)}</h2>
          {round.minutes.split(/\n+/).map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          <p class="wm-s wm-muted">Written by {round.minutedByName}</p>
        </section>
      )}
      <Steps {...props} place={place} />
      <ul class="wm-tools">
        <li>{tab('all', `All schools`)}</li>
        <li>{tab('missing', `Without a proposal (${schools - proposals})`)}</li>
        <li>{tab('undecided', `Not decided (${schools - decided})`)}</li>
      </ul>
      {rows.length === 0 ? (
        <p class="govuk-body">No school is left here.</p>
      ) : (
        <ListTable
          caption="Schools of the round"
          rows={rows}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`${place}/schools/${schoolId}`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'Now', isShort: true, cell: (row) => <NeedTag need={need} at={row} isWord /> },
            {
              head: 'Proposed',
              isLabelled: true,
              cell: ({ proposed }) => (proposed ? shortName(need, proposed) : 'Nothing yet'),
            },
            ...(props.model.triggers
              ? [{ head: 'Figures', isLabelled: true, cell: (row: RoundSchool) => differs(need, row) }]
              : []),
            {
              head: 'Decided',
              isLabelled: true,
              cell: ({ decided: made }) =>
                made ? `${shortName(need, made)}${made.isSent ? ', letter sent' : ''}` : 'Not yet',
            },
          ]}
        />
      )}
      {next && <Pagination next={{ href: `${place}?show=${show}&after=${next}`, text: 'More schools' }} />}
      {mayHold && round.status === 'open' && (
        <>
          <p class="govuk-hint">A school of which nothing is decided stays as it is, and has no letter.</p>
          <Withdraw {...props} />
        </>
      )}
    </Page>
  )
}

/** Where what is proposed does not go with what figures show. */
function differs(need: NeedRule, { isFlagged, proposed, category }: RoundSchool): string {
  const rank = rankOf(need, (proposed ?? { category }).category)
  if (isFlagged && rank <= 0) return 'Differ: something stands out'
  if (!isFlagged && rank > 0) return 'Differ: nothing stands out'
  return isFlagged ? 'Something stands out' : 'Nothing stands out'
}

function Steps({ round, counts, mayHold, maySay, place }: Props & { place: string }) {
  if (round.status !== 'open') return null
  const ready = counts.decided - counts.sent
  return (
    <>
      {maySay && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${place}/lines`}>
            Add lines for a team
          </a>
        </p>
      )}
      {mayHold && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${place}/minutes`}>
            {round.minutes ? 'Change the minutes' : 'Write the minutes of the meeting'}
          </a>
        </p>
      )}
      {mayHold && ready > 0 && <LinkButton href={`${place}/send`}>{`Send all letters (${ready})`}</LinkButton>}
    </>
  )
}

/** A round that was opened in error is withdrawn, with why. */
function Withdraw({ frame, answers, findings, round }: Props) {
  return (
    <Details summary="Withdraw this round" open={findings.length > 0}>
      <Form frame={frame} action={`/need/rounds/${round.id}`}>
        <input type="hidden" name="revision" value={answers.revision ?? round.revision} />
        <Textarea
          name="because"
          label="Why is it withdrawn?"
          hint="Nothing of it is sent. What was proposed and said stays to be read; what was decided is struck out."
          rows={3}
          value={answers.because}
          error={wrongWith(findings, 'because')}
        />
        <Button kind="warning" preventDoubleClick>
          Withdraw it
        </Button>
      </Form>
    </Details>
  )
}
