import { LinkButton } from '#govuk/link-button.tsx'
import { andList, type ServiceModel } from '#model/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { RECOMMENDATION_SAYS, type PartyMember, type Recommendation, type WorkingParty } from './working-party.ts'
import { phasesMissing } from './working-party-rules.ts'

const LIST = { text: 'Working parties', href: '/working-parties' }

type ListProps = { frame: Frame; parties: readonly WorkingParty[]; mayLead: boolean }

/** RO-10. Every working party of headteachers. */
export function WorkingPartiesPage({ frame, parties, mayLead }: ListProps) {
  const open = parties.filter(({ endedOn }) => endedOn === null).length
  const heading =
    open === 1 ? 'One working party is at work' : `${open === 0 ? 'No' : open} working parties are at work`
  return (
    <Page
      frame={frame}
      title={heading}
      breadcrumbs={[{ text: 'Consultations', href: '/consultations' }, { text: 'Working parties' }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      {parties.length === 0 && (
        <p class="govuk-body">
          Headteachers who meet to say what should be done, with what they recommend, stand here.
        </p>
      )}
      {mayLead && <LinkButton href="/working-parties/new">Form a working party</LinkButton>}
      <ul class="wm-rows">
        {parties.map(({ id, name, formedOn, endedOn }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={`/working-parties/${id}`}>
              {name}
            </a>
            <span class="wm-rows__when">
              {endedOn ? `ended ${showShortDate(endedOn)}` : `since ${showShortDate(formedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type PartyProps = {
  frame: Frame
  model: ServiceModel
  party: WorkingParty
  members: readonly PartyMember[]
  recommendations: readonly Recommendation[]
  mayLead: boolean
  done: string | undefined
}

/** RO-10. One working party: its members, what they recommend, and what came of it. */
export function WorkingPartyPage({ frame, model, party, members, recommendations, mayLead, done }: PartyProps) {
  const { id, name, about, formedOn, endedOn, outcome } = party
  const missing = phasesMissing(model, members)
  const open = recommendations.filter((each) => each.outcome === null).length
  return (
    <Page frame={frame} title={name} done={done} breadcrumbs={[LIST, { text: name }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          Working party, {endedOn ? `${showDate(formedOn)} to ${showDate(endedOn)}` : `since ${showDate(formedOn)}`}
        </span>{' '}
        {name}
      </h1>
      <p class="govuk-body wm-lines">{about}</p>
      {outcome && (
        <p class="govuk-body wm-lines">
          <strong>What came of it: </strong>
          {outcome}
        </p>
      )}
      <p class="govuk-body">
        {missing.length === 0
          ? 'Its members represent every phase.'
          : `No head of these phases is in it: ${andList(missing)}.`}
      </p>
      <ListTable
        caption="Members"
        isCaptionSeen
        rows={members}
        columns={[
          { head: 'Name', isName: true, cell: (member) => member.name },
          { head: 'School', cell: ({ schoolName }) => schoolName },
          { head: 'Phase', isShort: true, cell: (member) => phaseOfSchool(model, member)?.name ?? 'None' },
        ]}
      />
      <h2 class="govuk-heading-m">
        {recommendations.length === 0
          ? 'It has recommended nothing yet'
          : `${recommendations.length === 1 ? 'One recommendation' : `${recommendations.length} recommendations`}, ${open === 0 ? 'each with an outcome' : `${open} without an outcome`}`}
      </h2>
      {recommendations.map((each) => (
        <div class="wm-action">
          <p class="govuk-body wm-lines">{each.says}</p>
          <p class="wm-s govuk-!-margin-bottom-0">
            {showDate(each.madeOn)}. {each.outcome ? `${RECOMMENDATION_SAYS[each.outcome]}. ` : ''}
            {each.because}{' '}
            {mayLead && each.outcome === null && (
              <a class="govuk-link" href={`/recommendations/${each.id}`}>
                Say what becomes of it
              </a>
            )}
          </p>
        </div>
      ))}
      {mayLead && !endedOn && (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`/working-parties/${id}/recommend`}>
              Write down a recommendation
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`/working-parties/${id}/end`}>
              Say what came of it, and end it
            </a>
          </li>
        </ul>
      )}
    </Page>
  )
}
