import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { capital, type CollaborationKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { factsOf } from './joint-facts.ts'
import { ENTRY_SORTS, peopleNow, schoolsNow, type JointEntry, type WholeCollaboration } from './collaboration.ts'

type Props = {
  frame: Frame
  kind: CollaborationKind
  joint: WholeCollaboration
  entries: readonly JointEntry[]
  today: PlainDate
  may: { keep: boolean; log: boolean; open: (schoolId: string) => boolean }
  /** What is said of schools that are of one community no longer. */
  apart: string | undefined
  done: string | undefined
}

/** One joint work: what it is about, who takes part, when they met, what came of it. */
export function CollaborationPage({ frame, kind, joint, entries, today, may, apart, done }: Props) {
  const base = `/collaborations/${joint.id}`
  const isOver = joint.endedOn !== null
  const { keep, log } = { keep: may.keep && !isOver, log: may.log && !isOver }
  return (
    <Page
      frame={frame}
      title={`${joint.title}: ${kind.name}`}
      done={done}
      breadcrumbs={[{ text: 'Joint work', href: '/collaborations' }, { text: joint.title }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{capital(kind.name)}</span> {joint.title}
      </h1>
      {isOver && joint.endedOn && (
        <p class="govuk-body">
          <Tag colour="grey">{`Ended ${showShortDate(joint.endedOn)}`}</Tag>
        </p>
      )}
      {apart && !isOver && <p class="govuk-inset-text">{apart}</p>}
      {(log || keep) && (
        <div class="govuk-button-group">
          {log && <LinkButton href={`${base}/entries`}>Add a meeting or contact</LinkButton>}
          {keep && (
            <LinkButton href={`${base}/outcome`} kind="secondary">
              Say what came of it
            </LinkButton>
          )}
          {keep && (
            <LinkButton href={`${base}/end`} kind="secondary">
              End it
            </LinkButton>
          )}
        </div>
      )}
      <SummaryList rows={factsOf(joint, today)} />
      <Schools {...{ joint, base, keep }} open={may.open} />
      {kind.parts.length > 0 && <People {...{ kind, joint, base, keep }} />}
      <h2 class="govuk-heading-m">{entries.length === 0 ? 'They have not met yet' : 'When they met'}</h2>
      {entries.length > 0 && (
        <ListTable
          caption="When they met"
          rows={entries}
          columns={[
            { head: 'When', isName: true, width: 'one-quarter', cell: ({ heldOn }) => showDate(heldOn) },
            { head: 'What', isShort: true, cell: ({ sort }) => ENTRY_SORTS[sort] },
            { head: 'About', cell: ({ about }) => about },
            { head: 'Written by', isShort: true, isLabelled: true, cell: ({ writtenByName }) => writtenByName },
          ]}
        />
      )}
    </Page>
  )
}

function Schools({
  joint,
  base,
  keep,
  open,
}: { joint: WholeCollaboration; base: string; keep: boolean } & { open: (id: string) => boolean }) {
  const here = schoolsNow(joint)
  const before = joint.schools.filter(({ leftOn }) => leftOn !== null)
  return (
    <>
      <ListTable
        caption={here.length === 1 ? '1 school takes part' : `${here.length} schools take part`}
        isCaptionSeen
        rows={here}
        columns={[
          {
            head: 'School',
            isName: true,
            width: 'one-third',
            cell: ({ schoolId, schoolName, communities }) => (
              <>
                {open(schoolId) ? (
                  <a class="govuk-link" href={`/schools/${schoolId}`}>
                    {schoolName}
                  </a>
                ) : (
                  schoolName
                )}
                {communities.length > 0 && <span class="wm-grid__sub">{communities.join(', ')}</span>}
              </>
            ),
          },
          ...(here.some(({ who }) => who !== null)
            ? [
                {
                  head: 'Who takes part',
                  isLabelled: true,
                  cell: ({ who }: (typeof here)[number]) => who ?? 'Not said',
                },
              ]
            : []),
          { head: 'Since', isShort: true, isLabelled: true, cell: ({ joinedOn }) => showShortDate(joinedOn) },
          ...(keep
            ? [
                {
                  head: 'Change',
                  isHeadHeard: true,
                  isShort: true,
                  cell: ({ id, schoolName }: (typeof here)[number]) => (
                    <a class="govuk-link" href={`${base}/schools/${id}`}>
                      Change<span class="govuk-visually-hidden"> {schoolName}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {before.length > 0 && (
        <p class="govuk-body">
          Before:{' '}
          {before
            .map(({ schoolName, leftOn }) => `${schoolName}${leftOn ? ` until ${showShortDate(leftOn)}` : ''}`)
            .join(', ')}
          .
        </p>
      )}
      {keep && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/schools/add`}>
            Add a school
          </a>
        </p>
      )}
    </>
  )
}

function People({
  kind,
  joint,
  base,
  keep,
}: {
  kind: CollaborationKind
  joint: WholeCollaboration
  base: string
  keep: boolean
}) {
  const named = peopleNow(joint)
  return (
    <>
      <h2 class="govuk-heading-m">Who is named</h2>
      <SummaryList
        rows={kind.parts.map((part) => ({
          key: part.name,
          value:
            named
              .filter((each) => each.part === part.id)
              .map(({ name }) => name)
              .join(', ') || 'Nobody',
          ...(keep && {
            actions: [
              {
                text: part.most === 1 && named.some((each) => each.part === part.id) ? 'Name somebody else' : 'Name',
                href: `${base}/people?part=${part.id}`,
                hiddenText: part.name.toLowerCase(),
              },
            ],
          }),
        }))}
      />
    </>
  )
}
