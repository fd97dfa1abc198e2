import type { Finding } from '#shared/finding.ts'
import { crumbsUnder, type Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { DeviceList } from './device-list.tsx'
import type { Device } from './device.ts'

type Props = {
  frame: Frame
  person: { id: string; name: string }
  devices: readonly Device[]
  findings: readonly Finding[]
}

/** Somebody's devices, for whoever keeps the people of the service: to shut one out that was lost. */
export function DevicesOfPersonPage({ frame, person, devices, findings }: Props) {
  const on = devices.filter(({ endedAt }) => endedAt === null).length
  const title =
    on === 0
      ? `${person.name} writes on no device without a connection`
      : `${person.name} writes without a connection on ${on === 1 ? '1 device' : `${on} devices`}`
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={crumbsUnder(
        frame,
        { text: 'People', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
        { text: 'Devices' },
      )}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <DeviceList devices={devices} frame={frame} to={(id) => `/people/${person.id}/devices/${id}/shut-out`} />
    </Page>
  )
}
