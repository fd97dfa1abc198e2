import { Button } from '#govuk/button.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { aWord, word, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { DeviceList } from './device-list.tsx'
import type { Device } from './device.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  owner: { id: string; name: string }
  devices: readonly Device[]
  /** Left out where nothing can be switched on: another's devices, or somebody who writes nothing. */
  days: number | undefined
  findings: readonly Finding[]
}

/** On which devices somebody writes without a connection: seen, shut out, and this one switched on or off. */
export function DevicesPage({ frame, model, owner, devices, days, findings }: Props) {
  const on = devices.filter(({ endedAt }) => endedAt === null).length
  const title =
    on === 0 ? 'You write on no device without a connection' : `You write without a connection on ${countOf(on)}`
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      scripts={[frame.assets.devices]}
      breadcrumbs={[{ text: frame.signedIn?.name ?? '', href: '/me' }, { text: 'Devices' }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <DeviceList devices={devices} frame={frame} to={(id) => `/me/devices/${id}/shut-out`} />
      {days !== undefined && <ThisDevice {...{ frame, model, owner, days }} />}
    </Page>
  )
}

const countOf = (on: number) => (on === 1 ? '1 device' : `${on} devices`)

type Here = Required<Pick<Props, 'frame' | 'model' | 'owner'>> & { days: number }

function ThisDevice({ frame, model, owner, days }: Here) {
  const visits = word(model, 'visit', { form: 'many' })
  const record = aWord(model, 'record')
  return (
    <section class="govuk-!-width-two-thirds" aria-labelledby="this-device">
      <h2 class="govuk-heading-m" id="this-device">
        This device
      </h2>
      <p class="govuk-body">
        In a school without a signal you can go on: your own {visits} of the next {days} days are kept ready on your
        laptop or telephone, you write {record} there, and it joins what the service has once there is a connection.
        {model.reviews.length > 0 &&
          ` So is each ${word(model, 'review')} on whose team you are, for what you see there.`}
      </p>
      <div data-device-here data-owner={`${frame.signedIn ? owner.id : ''}`} data-name={owner.name} data-days={days}>
        <p class="govuk-inset-text" data-needs-script>
          This needs JavaScript, and a browser that keeps things for you. Without it everything else works as before.
        </p>
        <div data-when="on" hidden>
          <p class="govuk-body">It is switched on here.</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/offline">
              Open what is kept on this device
            </a>
          </p>
          <Form frame={frame} action="/me/devices/this/forget">
            <Button kind="secondary">Switch it off here</Button>
          </Form>
          <div data-says role="status" />
        </div>
        <div data-when="off" hidden>
          <Form frame={frame} action="/me/devices">
            <TextInput name="name" label="What you call this device" hint="For example, my work laptop" width={20} />
            <PasswordInput
              name="passphrase"
              label="A passphrase for this device"
              hint="10 characters or more: a few words that belong together only for you. It never leaves this device."
              autocomplete="new-password"
            />
            <PasswordInput name="again" label="The same passphrase again" autocomplete="new-password" />
            <WarningText>
              Nobody can tell you the passphrase or set a new one. If you forget it, what was written here and not sent
              yet is lost.
            </WarningText>
            <Button>Switch it on here</Button>
          </Form>
          <div data-says role="status" />
        </div>
      </div>
    </section>
  )
}
