import type { ComponentChildren } from 'preact'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { visitName } from '#visits/index.ts'
import { termName } from './milestones.tsx'

type Props = { frame: Frame; model: ServiceModel; type: VisitType }
type Line = { text: string; source?: string }

/** NF-36, WI-26. One kind of visit: its agenda, its outcomes, its links to others, the roles of both sides, and how its quality is assured. */
export function VisitTypePage({ frame, model, type }: Props) {
  const visits = word(model, 'visit', { form: 'many' })
  const name = visitName(model, type)
  const nameOf = (id: string) => model.visitTypes.find((each) => each.id === id)?.name ?? id
  const roles = type.roles.map((id) => model.roles.find((role) => role.id === id)?.name ?? id)
  return (
    <Page frame={frame} title={name} breadcrumbs={[{ text: capital(visits), href: '/visit-types' }, { text: name }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{whenOf(model, type)}</span> {name}
          </h1>
          {type.about && <p class="govuk-body-l">{type.about}</p>}
          <Part title="Agenda" id="agenda" lines={[...type.agenda.map(agendaLine), ...type.meetings]}>
            {type.agenda.length + type.meetings.length === 0 && (
              <p class="govuk-body">
                No agenda is laid down: what the {word(model, 'visit')} is about is agreed between{' '}
                {word(model, 'headteacher')} and {word(model, 'linkAdviser')}, each time anew.
              </p>
            )}
          </Part>
          <Part title="Outcomes" id="outcomes" lines={type.outcomes} />
          <Part
            title={`Links to other ${visits}`}
            id="links"
            lines={type.linksTo.map(({ visit, says, source }) => ({ text: `${nameOf(visit)}: ${says}`, source }))}
          />
          <Part
            title={`The role of the ${word(model, 'linkAdviser')}`}
            id="role-of-adviser"
            lines={[...type.adviserPrepares, ...type.adviserDoes]}
          >
            <p class="govuk-body">Made by: {roles.join(', ')}.</p>
          </Part>
          <Part
            title="The role of the school"
            id="role-of-school"
            lines={[...type.schoolPrepares, ...type.schoolDoes]}
          />
          <Part title="How quality is assured" id="quality" lines={qualityLines(type)} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/handbook#visit-type.${type.id}`}>
              Everything that the handbook says of it
            </a>
          </p>
        </div>
      </div>
    </Page>
  )
}

type ListProps = { frame: Frame; model: ServiceModel }

/** Every kind of visit of the model, by what it is and when. */
export function VisitTypesPage({ frame, model }: ListProps) {
  const many = capital(word(model, 'visit', { form: 'many' }))
  return (
    <Page frame={frame} title={`Kinds of ${word(model, 'visit')}`}>
      <h1 class="govuk-heading-l">{`${many} of the service`}</h1>
      <ul class="wm-rows wm-rows--3">
        {model.visitTypes.map((type) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/visit-types/${type.id}`}>
                {visitName(model, type)}
              </a>
              <div>{type.about ?? type.agenda[0]?.text}</div>
            </div>
            <div class="wm-rows__when">{whenOf(model, type)}</div>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type PartProps = { title: string; id: string; lines: readonly Line[]; children?: ComponentChildren }

/** One of the parts; what the model leaves open is said, so that nobody looks for it elsewhere. */
function Part({ title, id, lines, children }: PartProps) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      {lines.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map(({ text }) => (
            <li>{capital(text)}</li>
          ))}
        </ul>
      )}
      {lines.length === 0 && !children && <p class="govuk-body">Nothing is laid down.</p>}
    </section>
  )
}

function agendaLine({ text, onlyWhere, source }: VisitType['agenda'][number]): Line {
  const where = onlyWhere ? ` (where ${onlyWhere})` : ''
  return { text: `${text}${where}`, source }
}

function qualityLines({ qualityChecks, record }: VisitType): Line[] {
  return [
    ...qualityChecks,
    ...(record.checkedBy ? [{ text: record.checkedBy.says }] : []),
    ...(record.mustHave ? [{ text: record.mustHave.says }] : []),
    { text: record.says },
  ]
}

function whenOf(model: ServiceModel, { terms }: VisitType): string {
  return terms.length === 0 ? 'At any time of the year' : terms.map((term) => termName(model, term)).join(', ')
}
