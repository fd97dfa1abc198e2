import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import { FiguresSection, type FiguresOfVisit } from '#profiles/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Frame } from '#web/frame.ts'
import { AskedList } from './requests/asked-list.tsx'
import { HowItIsSet } from './how-it-is-set.tsx'
import type { AskedAndAnswered, Preparation } from './get-preparation.ts'
import { isThere } from './requests/request-rules.ts'

type Props = VisitInModel &
  Preparation & {
    frame: Frame
    /** Whose page it is: that of those who do the school's part, of the person who makes the visit, or of neither. */
    may: { schoolsPart: boolean; prepare: boolean }
    figures: FiguresOfVisit | undefined
    done: string | undefined
  }

/** What is asked before a visit, and what came of it: for a head, what to do; for an adviser, what is there. */
export function PreparationPage(props: Props) {
  const { frame, visit, model, type, asked, may, figures, done } = props
  const ofSchool = asked.filter(({ side }) => side === 'school')
  const ofAdviser = asked.filter(({ side }) => side === 'adviser')
  const heading =
    may.schoolsPart && !may.prepare ? askedHeading(visit.bookedFor) : cameHeading(visit.schoolName, ofSchool)
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={heading}
      here="The school’s part"
      done={done}
    >
      {ofSchool.length === 0 ? (
        <p class="govuk-body">
          Nothing is asked of the school before this {word(model, 'visit')}. What is will stand here, with its date.
        </p>
      ) : (
        <AskedList visitId={visit.id} asked={ofSchool} today={frame.today} isYours={may.schoolsPart && !may.prepare} />
      )}
      {may.prepare && visit.status === 'booked' && (
        <LinkButton kind="secondary" href={`/visits/${visit.id}/requests/ask`}>
          Ask for something more
        </LinkButton>
      )}
      <HowItIsSet {...props} />
      {ofAdviser.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{capital(`the part of the ${word(model, 'linkAdviser')}`)}</h2>
          <AskedList visitId={visit.id} asked={ofAdviser} today={frame.today} />
        </>
      )}
      <FiguresSection figures={figures} />
    </PageOfVisit>
  )
}

/** 'What we ask of you before 12 November 2026'. */
export const askedHeading = (on: VisitInModel['visit']['bookedFor']) => `What we ask of you before ${showShortDate(on)}`

function cameHeading(school: string, asked: readonly AskedAndAnswered[]): string {
  if (asked.length === 0) return `Nothing is asked of ${school}`
  const met = asked.filter(({ standing }) => isThere(standing)).length
  if (met === asked.length) return `${school} has done all that was asked`
  return `${school} has done ${met} of ${asked.length} things asked`
}
