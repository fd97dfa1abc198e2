import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { ServiceModel } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import { crumbsTo } from '#schools/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import { OUTCOMES } from './answer-letter.ts'
import type { NeedReply, Reconsideration } from './answer-store.ts'
import { DecisionFacts } from './decision-facts.tsx'
import type { HeldEvidence } from './evidence-store.ts'
import type { Decision } from './need.ts'
import { needName, needWord } from './need-words.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

type Props = SchoolOfNeed & {
  frame: Frame
  model: ServiceModel
  decision: Decision
  evidence: readonly HeldEvidence[]
  reply: NeedReply | undefined
  again: Reconsideration | undefined
  may: { answer: boolean; decide: boolean }
  done: string | undefined
}

/** One decision as it was made, its letter, what the school answered, and whether it was looked at again. */
export function DecisionPage(props: Props) {
  const { frame, model, school, need, decision, evidence, may, done } = props
  const heading = `${needName(need, decision)} from ${showDate(decision.startsOn)}`
  const isStruck = decision.standing === 'struck-out'
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      done={done}
      breadcrumbs={[
        ...crumbsTo(school),
        { text: needWord(model), href: `/schools/${school.id}/need` },
        { text: 'Decision' },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {heading}
          </h1>
          {decision.struckOutBecause && decision.struckOutAt && (
            <StruckOutNote
              what="This decision"
              at={decision.struckOutAt}
              by={decision.struckOutByName ?? ''}
              because={decision.struckOutBecause}
            />
          )}
          <DecisionFacts need={need} decision={decision} evidence={evidence} />
          <Letter {...props} />
          {!isStruck && <Again {...props} />}
          {may.decide && !isStruck && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/need/decisions/${decision.id}/strike-out`}>
                Strike it out, where it was entered in error
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function Letter({ decision, reply, may }: Props) {
  if (!decision.documentId || !decision.sentOn) return null
  const place = `/need/decisions/${decision.id}`
  return (
    <section id="letter">
      <h2 class="govuk-heading-m">The letter</h2>
      <p class="govuk-body">
        Sent on {showDate(decision.sentOn)} to the headteacher and the chair of governors.{' '}
        <FileLinks href={`${place}/letter`} of="the letter" />
      </p>
      {reply && (
        <InsetText>
          <strong>
            {reply.answer === 'disagrees' ? 'The school sees it differently' : 'The school has taken note'}
          </strong>
          , {reply.by}, {showDate(reply.repliedOn)}.{reply.says && <> {reply.says}</>}
        </InsetText>
      )}
      {!reply && decision.standing === 'in-force' && may.answer && (
        <LinkButton href={`${place}/reply`}>Answer the letter</LinkButton>
      )}
      {!reply && !may.answer && <p class="govuk-body">The school has not answered yet.</p>}
    </section>
  )
}

function Again({ decision, again, may }: Props) {
  const place = `/need/decisions/${decision.id}`
  if (!again)
    return may.answer ? (
      <p class="govuk-body">
        <a class="govuk-link" href={`${place}/reconsider`}>
          Ask that it be looked at again
        </a>
      </p>
    ) : null
  return (
    <section id="again">
      <h2 class="govuk-heading-m">Looked at again</h2>
      <p class="govuk-body">
        {again.askedBy} asked for it on {showDate(again.askedOn)}: {again.because}
      </p>
      {again.outcome && again.answeredOn ? (
        <InsetText>
          <strong>{OUTCOMES[again.outcome].replace(/^the/, 'The')}.</strong> {again.answer} {again.answeredBy},{' '}
          {showDate(again.answeredOn)}.
        </InsetText>
      ) : may.decide ? (
        <LinkButton href={`${place}/answer`}>Answer the school</LinkButton>
      ) : (
        <p class="govuk-body">It was not answered yet.</p>
      )}
    </section>
  )
}
