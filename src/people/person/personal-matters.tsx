import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDistance, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Cover } from '../cover/cover-store.ts'
import { isHeldOn } from '../held-role.ts'
import { SCHOOL_SIDE_KINDS } from '../people-policy.ts'
import { showPattern, showPeriod } from '../time/show-pattern.ts'
import { countsOn, isByHand, trainingName, type TrainingHeld } from '../training/training-held.ts'
import type { PersonalMatters, PersonPageProps } from './person-page.tsx'
import { Section } from './person-sections.tsx'

type PersonalProps = PersonPageProps & { personal: PersonalMatters; href: string }

/** Of a school's own people nothing of it is there most often: then it stands behind a press, and not in the way. */
export function Personal(props: PersonalProps) {
  const { roles, personal } = props
  const { training, patterns, leave, covers, managing } = personal
  const isOfSchool = roles.length > 0 && roles.every(({ kind }) => [...SCHOOL_SIDE_KINDS, 'headteacher'].includes(kind))
  if (!isOfSchool || [training, patterns, leave, covers, managing].some((each) => each.length > 0))
    return <Matters {...props} />
  return (
    <Details summary="Training, working week, leave, cover and management: nothing yet">
      <Matters {...props} />
    </Details>
  )
}

/** Training, week, leave, cover and management: shown to the person and to who keeps people. */
function Matters(props: PersonalProps) {
  const { personal, mayKeep, isSelf, href, today, person, frame } = props
  const { patterns, leave, covers, managing, notices } = personal
  const pattern = patterns.find(({ startedOn }) => startedOn <= today)
  const manager = managing.find((each) => each.personId === person.id && isHeldOn(each, today))
  const manages = managing.filter((each) => each.managerId === person.id && isHeldOn(each, today))
  return (
    <>
      <Section title="Training" does={mayKeep && { text: 'Put training on file', href: `${href}/training/add` }}>
        <TrainingList {...props} />
      </Section>
      <Section title="Working week" does={mayKeep && { text: 'Change the week', href: `${href}/pattern` }}>
        <p class="govuk-body">
          {pattern ? `Works ${showPattern(pattern.halfDays)}.` : 'Nobody has said which days are worked.'}
        </p>
      </Section>
      <Section title="Travel" does={mayKeep && { text: 'Say from where they set out', href: `${href}/set-out` }}>
        <p class="govuk-body">
          {personal.setsOutFrom
            ? `Sets out to schools from ${personal.setsOutFrom}.`
            : 'Sets out from the middle of the schools that they serve.'}
        </p>
      </Section>
      <Section title="Leave" does={(mayKeep || isSelf) && { text: 'Enter leave', href: `${href}/leave/add` }}>
        {leave.length === 0 && <p class="govuk-body">No leave today or to come.</p>}
        <ul class="wm-rows">
          {leave.map(({ id, startedOn, finishedOn }) => (
            <li>
              <span>
                {showPeriod(startedOn, finishedOn)}, {startedOn <= today ? 'now' : showDistance(startedOn, today)}
              </span>
              <Form frame={frame} action={`${href}/leave/${id}/withdraw`}>
                <Button kind="secondary">Withdraw</Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Cover" does={mayKeep && { text: 'Let this person act for another', href: `${href}/cover/add` }}>
        <CoverList covers={covers} today={today} personId={person.id} mayKeep={mayKeep} />
      </Section>
      <Section title="Managed by" does={mayKeep && { text: 'Name who manages the work', href: `${href}/manager` }}>
        <p class="govuk-body">
          {manager ? `${manager.managerName}, since ${showShortDate(manager.startedOn)}.` : 'Nobody is named.'}
          {manages.length > 0 && ` Manages the work of ${manages.map(({ personName }) => personName).join(', ')}.`}
        </p>
        {notices.map((notice) => (
          <p class="govuk-inset-text">{notice}</p>
        ))}
      </Section>
    </>
  )
}

function TrainingList({ personal: { training }, model, today, mayKeep, href }: PersonalProps) {
  if (training.length === 0) return <p class="govuk-body">Nothing is on file.</p>
  return (
    <ul class="wm-rows">
      {training.map((held) => (
        <li>
          <span class="wm-rows__what">{trainingName(model, held.training)}</span>
          <span>
            Completed {showShortDate(held.completedOn)}
            {held.note && `, ${held.note}`}. {standsAs(held, today)}
          </span>
          {mayKeep && held.struckOutBecause === null && isByHand(model, held.training) && (
            <span>
              <a class="govuk-link" href={`${href}/training/${held.id}/strike-out`}>
                Strike out<span class="govuk-visually-hidden"> {trainingName(model, held.training)}</span>
              </a>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function standsAs(held: TrainingHeld, today: PlainDate): string {
  if (held.struckOutBecause !== null) return `Struck out: ${held.struckOutBecause}`
  if (held.expiresOn === null) return 'It does not lapse.'
  return countsOn(held, today)
    ? `It lapses on ${showShortDate(held.expiresOn)}, ${showDistance(held.expiresOn, today)}.`
    : `It lapsed on ${showShortDate(held.expiresOn)}.`
}

type CoverProps = { covers: readonly Cover[]; today: PlainDate; personId: string; mayKeep: boolean }

function CoverList({ covers, today, personId, mayKeep }: CoverProps) {
  if (covers.length === 0) return <p class="govuk-body">Acts for nobody, and nobody acts in their place.</p>
  return (
    <ul class="wm-rows">
      {covers.map((cover) => (
        <li>
          <span>
            {cover.personId === personId ? `Acts for ${cover.coveredName}` : `${cover.personName} acts in their place`},{' '}
            {showPeriod(cover.startedOn, cover.finishedOn)}: {cover.reason}
          </span>
          {mayKeep && cover.personId === personId && cover.finishedOn >= today && (
            <span>
              <a class="govuk-link" href={`/people/${personId}/cover/${cover.id}/end`}>
                End<span class="govuk-visually-hidden"> acting for {cover.coveredName}</span>
              </a>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
