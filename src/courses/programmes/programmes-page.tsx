import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { CoursesRule } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { countOf } from '../course.ts'
import type { KindStands } from './programmes-store.ts'

type Props = { frame: Frame; rule: CoursesRule; stands: readonly KindStands[]; mayCommission: boolean }
type Line = { id: string; name: string; isUniversal: boolean } & KindStands

const NONE: Omit<KindStands, 'kind'> = { coming: 0, nextOn: null, held: 0, lastOn: null, came: 0, unjudged: 0 }

/** RO-34, RO-35, RO-44. The programmes that are kept: of which kinds something is to come, and of which not. */
export function ProgrammesPage({ frame, rule, stands, mayCommission }: Props) {
  const lineOf = ({ id, name, universal }: CoursesRule['kinds'][number]): Line => {
    const found = stands.find(({ kind }) => kind === id) ?? { kind: id, ...NONE }
    return { id, name, isUniversal: universal, ...found }
  }
  const kept = rule.kinds.filter(({ programme }) => programme !== undefined)
  const missing = kept.map(lineOf).filter(({ coming }) => coming === 0)
  const heading =
    kept.length === 0
      ? 'No programme is kept by the model'
      : missing.length === 0
        ? `Something is to come of all ${kept.length} kinds of programme`
        : `Nothing is to come of ${missing.length} of ${kept.length} kinds of programme`
  const others = rule.kinds.filter(({ programme }) => programme === undefined).map(lineOf)
  return (
    <Page frame={frame} title={heading} breadcrumbs={[{ text: 'Courses', href: '/courses' }, { text: 'Programmes' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Programmes</span> {heading}
      </h1>
      {rule.commissioned && (
        <p class="govuk-body">
          <a class="govuk-link" href="/courses/commissions">
            What heads commission
          </a>
        </p>
      )}
      {mayCommission && <LinkButton href="/courses/commissions/new">Commission a course</LinkButton>}
      {rule.programmes.map(({ id, name, says }) => (
        <section id={id}>
          <h2 class="govuk-heading-m">{name}</h2>
          <p class="govuk-body">{says}</p>
          <Lines caption={name} lines={rule.kinds.filter(({ programme }) => programme === id).map(lineOf)} />
        </section>
      ))}
      {others.length > 0 && (
        <section id="others">
          <h2 class="govuk-heading-m">Beside them</h2>
          <Lines caption="Beside them" lines={others} />
        </section>
      )}
    </Page>
  )
}

function Lines({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  return (
    <ListTable
      caption={caption}
      rows={lines}
      columns={[
        {
          head: 'What',
          isName: true,
          width: 'one-third',
          cell: ({ id, name, isUniversal }) => (
            <>
              <a class="govuk-link" href={`/courses?when=all&kind=${id}`}>
                {name}
              </a>
              {isUniversal && <span class="wm-grid__sub">For every school</span>}
            </>
          ),
        },
        {
          head: 'To come',
          isShort: true,
          isLabelled: true,
          cell: ({ coming, nextOn }) =>
            coming > 0 && nextOn ? (
              `${coming}, from ${showShortDate(nextOn)}`
            ) : (
              <Tag colour="yellow">Nothing to come</Tag>
            ),
        },
        {
          head: 'Held in two years',
          isShort: true,
          isLabelled: true,
          cell: ({ held, lastOn, came }) =>
            lastOn ? `${held}, last ${showShortDate(lastOn)}, ${countOf(came, 'person', 'people')} came` : 'None',
        },
        {
          head: 'Not evaluated',
          isShort: true,
          isLabelled: true,
          isNumber: true,
          cell: ({ unjudged }) => unjudged,
        },
      ]}
    />
  )
}
