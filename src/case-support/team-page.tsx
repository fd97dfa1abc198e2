import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { capital, word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showMoment, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { MeetingList } from './meeting-list.tsx'
import { RequestList } from './request-list.tsx'
import type { TeamShown } from './show-team.tsx'
import { JoinForm, LogForm, MeetForm, MoveForm, TakeOffForm } from './team-forms.tsx'
import { TeamParts } from './team-parts.tsx'

type Props = TeamShown &
  Shown & {
    done: string | undefined
    /** XX-07. What is marked of the days of planned meetings. */
    marks: ReadonlyMap<PlainDate, string>
  }

/** One team: who is of it and what each does, when it meets, what was asked through it, and what they tell each other. */
export function CaseTeamPage(props: Props) {
  const { frame, findings, done, of, model, team, isOpen, may, log } = props
  const called = capital(word(model, 'supportTeam'))
  const heading = `${called}${meetsNext(props)}`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${of.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: of.schoolName, href: `/schools/${of.schoolId}` },
        { text: 'Case', href: `/cases/${of.id}` },
        { text: called },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{of.schoolName}</span> {heading}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {!isOpen && (
            <InsetText>{of.endedOn ? 'The case is over.' : `${team.says} Support has not begun yet.`}</InsetText>
          )}
          <MeetingList {...props} />
          {may.keep && (
            <>
              <MeetForm {...props} />
              <MoveForm {...props} />
              <TakeOffForm {...props} />
            </>
          )}
          <RequestList {...props} />
          <section id="log">
            <h2 class="govuk-heading-m">{log.length === 0 ? 'Nothing is in the log yet' : 'Log'}</h2>
            {log.map(({ says, byName, at }) => (
              <div>
                <p class="govuk-body govuk-!-margin-bottom-1">{says}</p>
                <p class="govuk-hint">
                  {byName}, {showMoment(at)}
                </p>
              </div>
            ))}
          </section>
          {may.tell && <LogForm {...props} />}
        </div>
        <div class="govuk-grid-column-one-third">
          <TeamParts {...props} heading="Who is of it" />
          <Members {...props} />
          {may.keep && <JoinForm {...props} />}
        </div>
      </div>
    </Page>
  )
}

function meetsNext({ meetings, frame }: Props): string {
  const next = meetings.find(({ closedOn, meetsOn }) => !closedOn && meetsOn >= frame.today)
  return next ? ` meets on ${showShortDate(next.meetsOn)}` : ' has no date to meet'
}

/** SH-58. Who else is of the team, from whatever part of the authority. */
function Members({ frame, of, members, may }: Props) {
  if (members.length === 0) return null
  return (
    <section id="members">
      <h2 class="govuk-heading-m">Also of the team</h2>
      <ul class="wm-rows">
        {members.map(({ id, name, comesFrom, does, finishedOn }) => (
          <li>
            <div>
              {name}
              <div>{comesFrom}</div>
              <div>{does}</div>
              {finishedOn && <div>until {showShortDate(finishedOn)}</div>}
            </div>
            {may.keep && !finishedOn && (
              <Form frame={frame} action={`/cases/${of.id}/team`}>
                <input type="hidden" name="what" value="leaves" />
                <input type="hidden" name="memberId" value={id} />
                <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                  Leaves<span class="govuk-visually-hidden">: {name}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
