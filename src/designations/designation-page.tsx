import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, andList, namesOf, type DesignationsRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { BidHistory } from './bids/bid-history.tsx'
import { BID_WORDS, formOf, type Bid, type BidStep } from './bids/bid.ts'
import { isStanding, type Designation, type Specialist, type WorkDone } from './designation.ts'
import { SpecialistsTable } from './specialists/specialists-table.tsx'

type Props = {
  frame: Frame
  rule: DesignationsRule
  model: ServiceModel
  each: Designation
  bid: { of: Bid; steps: readonly BidStep[] } | undefined
  works: readonly WorkDone[]
  specialists: readonly Specialist[]
  today: PlainDate
  may: { keep: boolean; manage: boolean; open: boolean; openSchool: (id: string) => boolean }
  done: string | undefined
}

/** RO-69, RO-71, RO-72. One designated school: its bid, its work element by element, whom it designated. */
export function DesignationPage({ frame, rule, model, each, bid, works, specialists, today, may, done }: Props) {
  const base = `/designations/${each.id}`
  const stands = isStanding(each, today)
  // Under an element that the model of today no longer has.
  const others = works.filter(({ element }) => !rule.elements.some(({ id }) => id === element))
  return (
    <Page
      frame={frame}
      title={`${each.schoolName}: ${rule.one}`}
      done={done}
      breadcrumbs={[{ text: rule.many, href: '/designations' }, { text: each.schoolName }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{rule.one}</span> {each.schoolName}
      </h1>
      {!stands && each.endedOn && <Tag colour="grey">{`Until ${showShortDate(each.endedOn)}`}</Tag>}
      {stands && (may.manage || may.keep) && (
        <div class="govuk-button-group">
          {may.manage && <LinkButton href={`${base}/work`}>Record work</LinkButton>}
          {may.manage && (
            <LinkButton href={`/designations/specialists/new?designationId=${each.id}`} kind="secondary">
              Designate somebody
            </LinkButton>
          )}
          {may.keep && (
            <LinkButton href={`${base}/end`} kind="secondary">
              End the designation
            </LinkButton>
          )}
        </div>
      )}
      <SummaryList
        rows={[
          ...(may.open
            ? [
                {
                  key: 'School',
                  value: (
                    <a class="govuk-link" href={`/schools/${each.schoolId}`}>
                      {each.schoolName}
                    </a>
                  ),
                },
              ]
            : []),
          { key: 'Phase', value: capital(andList(namesOf(model.phases, [each.phase]))) },
          {
            key: 'Designated since',
            value: showDate(each.designatedOn),
            ...(may.keep && {
              actions: [{ text: 'Correct', href: `${base}/change`, hiddenText: 'the day or the bid' }],
            }),
          },
          ...(each.endedOn
            ? [
                { key: 'Until', value: showDate(each.endedOn) },
                { key: 'Why it ended', value: each.endedBecause ?? '' },
              ]
            : []),
          {
            key: 'Bid',
            value: bid ? (
              <>
                <a class="govuk-link" href={`/designations/bids/${bid.of.id}`}>
                  {bid.of.groupName}
                </a>
                , {formOf(rule, model, bid.of)}: {BID_WORDS[bid.of.status].toLowerCase()}
              </>
            ) : (
              'No bid of the schools here is recorded for it'
            ),
          },
        ]}
      />
      {bid && <BidHistory steps={bid.steps} />}
      <h2 class="govuk-heading-m">Its work</h2>
      {rule.elements.map(({ id, name }) => (
        <Element name={name} works={works.filter(({ element }) => element === id)} {...{ base, today, may }} />
      ))}
      {others.length > 0 && <Element name="Other work" works={others} {...{ base, today, may }} />}
      <section id="specialists">
        <h2 class="govuk-heading-m">Whom it designated</h2>
        <SpecialistsTable {...{ specialists }} mayEnd={() => may.manage} />
      </section>
    </Page>
  )
}

type ElementProps = Pick<Props, 'works' | 'today' | 'may'> & { name: string; base: string }

function Element({ name, works, base, today, may }: ElementProps) {
  if (works.length === 0)
    return (
      <>
        <h3 class="govuk-heading-s">{name}</h3>
        <p class="govuk-body">Nothing is recorded.</p>
      </>
    )
  const forSchool = ({ forSchoolId, forSchoolName }: WorkDone) =>
    forSchoolId && may.openSchool(forSchoolId) ? (
      <a class="govuk-link" href={`/schools/${forSchoolId}`}>
        {forSchoolName}
      </a>
    ) : (
      (forSchoolName ?? '')
    )
  return (
    <>
      <h3 class="govuk-heading-s">{name}</h3>
      <ListTable
        caption={name}
        rows={works}
        columns={[
          {
            head: 'What',
            isName: true,
            width: 'one-half',
            cell: ({ title, about }) => (
              <>
                {title}
                {about && <span class="wm-grid__sub">{about}</span>}
              </>
            ),
          },
          { head: 'For', isLabelled: true, cell: forSchool },
          {
            head: 'When',
            isShort: true,
            cell: ({ startedOn, finishedOn }) =>
              finishedOn
                ? `${showShortDate(startedOn)} to ${showShortDate(finishedOn)}`
                : `${startedOn > today ? 'From' : 'Since'} ${showShortDate(startedOn)}`,
          },
          ...(may.manage
            ? [
                {
                  head: 'Change',
                  isHeadHeard: true,
                  isShort: true,
                  cell: ({ id, title }: WorkDone) => (
                    <a class="govuk-link" href={`${base}/work/${id}`}>
                      Change<span class="govuk-visually-hidden"> {title}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
