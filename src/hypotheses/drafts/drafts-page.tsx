import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import { showMeasureYear } from '#measures/index.ts'
import { areIssued } from '#preparation/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Draft, DraftsOfVisit } from './draft.ts'

type Props = VisitInModel & {
  frame: Frame
  drafts: DraftsOfVisit
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-54. What figures suggest, each to be kept, worded anew, or dropped. Only the adviser sees it. */
export function DraftsPage(props: Props) {
  const { frame, visit, model, type, answers, findings, done } = props
  const { kept, lookedAt } = props.drafts
  // Once the visit is held nothing is drafted before it.
  const isOpen = visit.status === 'booked'
  const [open, byHand, dropped] = isOpen ? [props.drafts.open, props.drafts.byHand, props.drafts.dropped] : [[], [], []]
  const many = word(model, 'keyQuestion', { form: 'many' })
  const place = `/visits/${visit.id}/questions`
  const read = areIssued(type) ? 'The school reads what you keep once it is issued' : 'The school reads what you keep'
  return (
    <PageOfVisit
      {...{ visit, model, type, frame, findings, done }}
      heading={headingOf(props)}
      here={`Drafts of ${many}`}
    >
      <p class="govuk-body">{saysLookedAt(lookedAt)}</p>
      {kept.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Kept of what figures suggested</h2>
          <ul class="govuk-list govuk-list--bullet">
            {kept.map((asks) => (
              <li>{asks}</li>
            ))}
          </ul>
        </>
      )}
      {isOpen && open.length === 0 && lookedAt.measures > 0 && <p class="govuk-body">{saysWhyNone(byHand.length)}</p>}
      {open.length + byHand.length + dropped.length === 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={place}>
            {isOpen ? `${capital(many)} of your own` : `The ${many} of this ${word(model, 'visit')}`}
          </a>
        </p>
      ) : (
        <Form frame={frame} action={`${place}/drafts`}>
          <p class="govuk-body">Only you see these. {read}, and you can change the words before.</p>
          {open.map((draft) => (
            <DraftPart draft={draft} does={CHOICES} {...{ answers, findings }} />
          ))}
          {byHand.length > 0 && <h2 class="govuk-heading-m">Not sure, and yours to draft</h2>}
          {byHand.map((draft) => (
            <DraftPart draft={draft} does={BY_HAND} {...{ answers, findings }} />
          ))}
          {dropped.length > 0 && <h2 class="govuk-heading-m">You dropped</h2>}
          {dropped.map((draft) => (
            <DraftPart draft={draft} does={AFTER_ALL} {...{ answers, findings }} />
          ))}
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>Save</Button>
          {open.length === 0 && (
            <p class="govuk-body">
              <a class="govuk-link" href={place}>
                {capital(many)} of your own, from nothing that was drafted
              </a>
            </p>
          )}
        </Form>
      )}
    </PageOfVisit>
  )
}

const LEAVE = { value: '', label: 'Leave it here' }
const CHOICES = [{ value: 'keep', label: 'Keep it' }, { value: 'drop', label: 'Drop it' }, LEAVE]
const BY_HAND = [
  { value: 'keep', label: 'Draft it, in these words' },
  { ...LEAVE, label: 'Leave it' },
]
const AFTER_ALL = [
  { value: 'keep', label: 'Keep it after all' },
  { ...LEAVE, label: 'Leave it dropped' },
]

type PartProps = {
  draft: Draft
  does: readonly { value: string; label: string }[]
  answers: Answers
  findings: readonly Finding[]
}

function DraftPart({ draft: { key, asks, because }, does, answers, findings }: PartProps) {
  return (
    <section class="wm-part">
      <Textarea
        name={`asks.${key}`}
        label="What is asked"
        hint={because}
        rows={4}
        value={answers[`asks.${key}`] ?? asks}
        error={wrongWith(findings, `asks.${key}`)}
      />
      <Radios
        name={`does.${key}`}
        legend="What becomes of it"
        legendSize="s"
        small
        inline
        choices={does}
        value={answers[`does.${key}`] ?? ''}
      />
    </section>
  )
}

/** What was looked at, so that nothing suggested is no silence. */
function saysLookedAt({ measures, newest, flags, gaps }: DraftsOfVisit['lookedAt']): string {
  if (measures === 0 || newest === undefined)
    return 'Of what is looked at before this visit no figures of the school are loaded.'
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
  return `Looked at: ${count(measures, 'measure', 'measures')} up to ${showMeasureYear(newest)}, ${count(gaps, 'gap', 'gaps')} between groups of pupils, and ${count(flags, 'flag', 'flags')}. Drafted is each flag, and of the rest what few pupils do not explain.`
}

/** Why nothing is drafted, so that it is not taken for all being well. */
function saysWhyNone(byHand: number): string {
  const none =
    'Nothing more is drafted, since nothing is flagged and nothing sets the school surely apart from England or one group from another.'
  if (byHand === 0) return `${none} Nor does any of these stand on the worse side of England.`
  return `${none} That is no proof that all is well: what follows is worse than in England, though chance may have made it so.`
}

function headingOf({ drafts: { open, kept, dropped, lookedAt }, visit }: Props): string {
  if (visit.status !== 'booked') return 'Nothing is drafted any more: the visit is no longer ahead'
  if (open.length > 0)
    return open.length === 1 ? 'One draft from the figures' : `${open.length} drafts from the figures`
  if (kept.length + dropped.length > 0) return `Figures suggest nothing more for ${visit.schoolName}`
  if (lookedAt.measures === 0) return `There are no figures of ${visit.schoolName} to draft from`
  return `Figures suggest nothing for ${visit.schoolName}`
}
