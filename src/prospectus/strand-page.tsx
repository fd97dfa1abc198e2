import { capital, word, type ServiceModel, type Strand } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { StrandVisits } from './strand-visits.ts'

type Props = { frame: Frame; model: ServiceModel; strand: Strand; schoolYear: SchoolYear; visits: StrandVisits }

/** SH-11 to SH-15, SH-93 to SH-97. One strand of the service's support: its catalogue, what is of it elsewhere, and what it came to this year. */
export function StrandPage({ frame, model, strand, schoolYear, visits }: Props) {
  const service = `The ${word(model, 'service')}`
  return (
    <Page frame={frame} title={strand.name} breadcrumbs={[{ text: service, href: '/service' }, { text: strand.name }]}>
      <h1 class="govuk-heading-l wm-h1">{strand.name}</h1>
      <p class="govuk-body-l">{strand.says}</p>
      <h2 class="govuk-heading-m">What it offers</h2>
      <ul class="wm-rows">
        {strand.offers.map((offer) => (
          <li id={offer.id}>
            <span class="wm-rows__what">{offer.name}</span>
            {offer.says && <span>{offer.says}</span>}
            <span class="wm-grid__sub">{whoAndForWhom(model, offer)}</span>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">In {showSchoolYear(schoolYear)}</h2>
      <p class="govuk-body">{saysVisits(model, visits)}</p>
      {model.courses && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/courses?strand=${strand.id}`}>
            Courses of {strand.name}
          </a>
        </p>
      )}
      <OfIt model={model} strandId={strand.id} />
    </Page>
  )
}

/** What in the model is of the strand: kinds of visit by their purposes, programmes, orders, purposes of support. */
function OfIt({ model, strandId }: { model: ServiceModel; strandId: string }) {
  const isOfIt = ({ strand }: { strand?: string | undefined }) => strand === strandId
  const named = (things: readonly { name: string; strand?: string | undefined }[]) =>
    things.filter(isOfIt).map(({ name }) => name)
  const rows = [
    ...model.visitTypes.map(({ id, name, purposes }) => ({
      what: name,
      href: `/visit-types/${id}`,
      of: named(purposes),
    })),
    { what: capital(word(model, 'programme', { form: 'many' })), href: undefined, of: named(model.programmes) },
    { what: 'Orders', href: undefined, of: named(model.offers) },
    { what: 'Support for specific purposes', href: undefined, of: named(model.need?.purposes ?? []) },
    {
      what: 'Effective practice',
      href: '/practice',
      of: model.practice?.strand === strandId ? model.practice.kinds.map(({ name }) => name) : [],
    },
  ].filter(({ of }) => of.length > 0)
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">How it comes to a school</h2>
      <dl class="govuk-summary-list">
        {rows.map(({ what, href, of }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              {href ? (
                <a class="govuk-link" href={href}>
                  {what}
                </a>
              ) : (
                what
              )}
            </dt>
            <dd class="govuk-summary-list__value">{of.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function whoAndForWhom(model: ServiceModel, { roles, phases }: Strand['offers'][number]): string {
  const names = (things: readonly { id: string; name: string }[], ids: readonly string[]) =>
    ids.map((id) => things.find((each) => each.id === id)?.name ?? id)
  const who = roles.length > 0 ? `Given by: ${names(model.roles, roles).join(', ')}.` : ''
  const forWhom = phases.length > 0 ? ` For: ${names(model.phases, phases).join(', ')}.` : ''
  return `${who}${forWhom}`.trim()
}

function saysVisits(model: ServiceModel, { held, booked }: StrandVisits): string {
  const counted = (count: number) => `${count} ${word(model, 'visit', { count })}`
  if (held + booked === 0) return `No ${word(model, 'visit')} that you can see had a purpose of it yet.`
  return `Of what you can see, ${counted(held)} held and ${booked} booked had a purpose of it.`
}
