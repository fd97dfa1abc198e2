import { InsetText } from '#govuk/inset-text.tsx'
import { capital, type ServiceModel } from '#model/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Membership } from './groups/group.ts'
import type { SchoolLink } from './school-links-store.ts'
import { answersFor, phaseOfSchool, saysWhoAnswers, typeOfSchool, type AnswersFor } from './school-rules.ts'
import { isOpen, laestabOf, showUrn, STATUS_WORDS, type School } from './school.ts'

type Props = {
  model: ServiceModel
  today: PlainDate
  school: School
  memberships: readonly Membership[]
  links: readonly SchoolLink[]
}

/** Who the school is: type and phase, ages, pupils, numbers, who answers for it, and the groups it stands in. */
export function FirstLine({ model, today, school, memberships }: Props) {
  const answer = answersFor(school, memberships, today)
  const now = memberships.filter((each) => coversDay(each, today))
  const laestab = laestabOf(school)
  const facts = [
    kindOf(model, school),
    school.pupils !== null && `${school.pupils.toLocaleString('en-GB')} ${school.pupils === 1 ? 'pupil' : 'pupils'}`,
    showUrn(school.urn),
    laestab && `LAESTAB ${laestab}`,
  ].filter(Boolean)
  const answers = saysWhoAnswers(answer)
  const says = facts.length === 0 ? capital(answers) : answers
  const named = now.find(({ groupId }) => groupId === groupThatAnswers(answer))
  return (
    <p class="govuk-body govuk-!-margin-bottom-1">
      {facts.map((fact) => `${fact} · `)}
      <strong>{named ? <NamedIn says={says} group={named} /> : says}</strong>
      {others(now, named).map(({ groupId, groupName }, place) => (
        <>
          {place === 0 ? ' · ' : ', '}
          <a class="govuk-link" href={`/groups/${groupId}`}>
            {groupName}
          </a>
        </>
      ))}
    </p>
  )
}

function groupThatAnswers(answer: AnswersFor): string | undefined {
  if (answer.by === 'trust') return answer.groupId
  return answer.by === 'governing-body' ? answer.dioceseId : undefined
}

const others = (memberships: readonly Membership[], named: Membership | undefined) =>
  memberships.filter(({ groupId }) => groupId !== named?.groupId)

/** A sentence in which a group is named, with the way to its page. */
function NamedIn({ says, group: { groupId, groupName } }: { says: string; group: Membership }) {
  const [before = '', after = ''] = says.split(groupName)
  return (
    <>
      {before}
      <a class="govuk-link" href={`/groups/${groupId}`}>
        {groupName}
      </a>
      {after}
    </>
  )
}

/** What is coming, or has come, to an end: only where a school is not simply open. */
export function LifeLine({ school, links }: Props) {
  if (school.status === 'open' && !school.keptBecause) return null
  const next = links.find(({ direction, depth }) => direction === 'after' && depth === 1)
  return (
    <InsetText>
      {STATUS_WORDS[school.status]}
      {school.closedOn &&
        (isOpen(school) ? `: it closes on ${showDate(school.closedOn)}` : ` on ${showDate(school.closedOn)}`)}
      {school.status === 'proposed-to-open' && school.openedOn && `: it opens on ${showDate(school.openedOn)}`}.{' '}
      {school.reasonClosed && school.reasonClosed !== 'Not applicable' && `${school.reasonClosed}. `}
      {next && (
        <>
          It became <NameOfLink link={next} />
          {next.on && ` on ${showShortDate(next.on)}`}.{' '}
        </>
      )}
      {school.keptBecause}
    </InsetText>
  )
}

/** The other end of a link: a way to its page for those who may open it. */
export function NameOfLink({ link }: { link: SchoolLink }) {
  const named = `${link.name} (${showUrn(link.urn)})`
  if (!link.maySee) return <>{named}</>
  return (
    <a class="govuk-link" href={`/schools/${link.schoolId}`}>
      {named}
    </a>
  )
}

/** 'Community school, mainstream primary school, ages 3 to 11'. */
function kindOf(model: ServiceModel, school: School): string | undefined {
  const { lowAge, highAge } = school
  const ages = lowAge !== null && highAge !== null && `ages ${lowAge} to ${highAge}`
  const phase = phaseOfSchool(model, school)?.name ?? school.phaseName
  const type = typeOfSchool(model, school)?.name
  const isSaid = phase && type?.toLowerCase().includes(phase.toLowerCase())
  const [first, ...rest] = [
    ...new Set([school.typeName, !isSaid && phase, type, ages].filter((part) => part && part !== 'Not applicable')),
  ]
  return first ? [first, ...rest.map((part) => part && within(part))].join(', ') : undefined
}

/** A name as it stands within a sentence: 'Primary' small, 'LA maintained school' as it is. */
function within(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name
}
