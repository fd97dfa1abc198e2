import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { MePanel } from '#access/index.ts'
import { getPerson } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addJsonDeed } from '#web/json-routes.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { maySeeDevicesOf, mayWriteOffline } from './device-policy.ts'
import { listDevices } from './device-store.ts'
import { DevicesOfPersonPage } from './devices-of-person-page.tsx'
import { DevicesPage } from './devices-page.tsx'
import { switchOnForm } from './device-form.ts'
import { forget, getDeviceSeen, shutOut } from './end-device.ts'
import { switchOn } from './switch-on.ts'

const nothing = z.object({})

/** Devices on which one writes without a connection: one's own, and those of the people whom one keeps. */
export function deviceRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/me/devices', (seen) => showOwn(seen))

  addJsonDeed(app, web, '/me/devices', {
    guard: async ({ look }) => requireThat(mayWriteOffline(look), look, 'write without a connection'),
    schema: switchOnForm,
    act: (work, { name }) => switchOn(work, { name }),
  })

  addDeed(app, web, '/me/devices/:deviceId/shut-out', {
    guard: ({ look, params }) => ownDevice(look.actor.personId, { look, params }),
    show: (seen, _answers, findings) => showOwn(seen, findings),
    schema: nothing,
    async act(work, _nothing, { params }) {
      await shutOut(work, params.deviceId ?? '')
      return '/me/devices'
    },
  })

  addDeed(app, web, '/me/devices/:deviceId/forget', {
    guard: ({ look, params }) => ownDevice(look.actor.personId, { look, params }),
    show: (seen, _answers, findings) => showOwn(seen, findings),
    schema: nothing,
    async act(work, _nothing, { params }) {
      await forget(work, params.deviceId ?? '')
      return '/me/devices'
    },
  })

  addPage(app, web, '/people/:personId/devices', (seen) => showOfPerson(seen))

  addDeed(app, web, '/people/:personId/devices/:deviceId/shut-out', {
    guard: (seen) => deviceOfPerson(seen),
    show: (seen, _answers, findings) => showOfPerson(seen, findings),
    schema: nothing,
    async act(work, _nothing, { params }) {
      await shutOut(work, params.deviceId ?? '')
      return `/people/${params.personId}/devices`
    },
  })
}

/** On one's own page: the way to one's devices, for those who write. */
export const devicesPanel: MePanel = ({ look }) =>
  Promise.resolve(
    mayWriteOffline(look) ? (
      <p class="govuk-body">
        <a class="govuk-link" href="/me/devices">
          Writing without a connection, and your devices
        </a>
      </p>
    ) : undefined,
  )

async function showOwn({ look, frame }: Seen, findings: readonly Finding[] = []) {
  const { personId, name, authorityId } = look.actor
  const devices = await listDevices(look, personId)
  if (!mayWriteOffline(look) && devices.length === 0) throw new NotFound('page', 'devices of one’s own')
  return (
    <DevicesPage
      {...{ frame, devices, findings }}
      model={look.model}
      owner={{ id: `${authorityId}.${personId}`, name }}
      days={mayWriteOffline(look) ? look.model.offline?.days : undefined}
    />
  )
}

async function showOfPerson(seen: Seen, findings: readonly Finding[] = []) {
  const person = await personKept(seen)
  const devices = await listDevices(seen.look, person.id)
  return <DevicesOfPersonPage {...{ person, devices, findings }} frame={seen.frame} />
}

/** The person, for somebody who keeps people; nobody else is told whether there is one. */
async function personKept({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const { personId = '' } = params
  requireThat(maySeeDevicesOf(look, personId), look, `see the devices of ${personId}`)
  return getPerson(look, personId)
}

async function deviceOfPerson(seen: Pick<Seen, 'look' | 'params'>): Promise<void> {
  const person = await personKept(seen)
  await ownDevice(person.id, seen)
}

async function ownDevice(personId: string, { look, params }: Pick<Seen, 'look' | 'params'>): Promise<void> {
  const device = await getDeviceSeen(look, params.deviceId ?? '')
  if (device.personId !== personId) throw new NotFound('device', device.id)
}
