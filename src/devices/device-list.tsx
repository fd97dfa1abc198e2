import { Button } from '#govuk/button.tsx'
import { showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Device } from './device.ts'

type Props = { frame: Frame; devices: readonly Device[]; to: (deviceId: string) => string }

/** Devices with when they were last heard of, each to be shut out from here. */
export function DeviceList({ frame, devices, to }: Props) {
  if (devices.length === 0)
    return (
      <p class="govuk-body">
        A laptop or telephone stands here once it was switched on, with when it was last heard of. If it is lost, it is
        shut out here: it gets nothing more, and clears itself as soon as it asks.
      </p>
    )
  return (
    <ul class="wm-rows">
      {devices.map((device) => (
        <li>
          <div>
            <span class="wm-rows__what">{device.name}</span>
            <div>{saysOf(device)}</div>
          </div>
          {device.endedAt === null && (
            <Form frame={frame} action={to(device.id)}>
              <Button kind="secondary" classes="govuk-!-margin-bottom-0" preventDoubleClick>
                Shut out<span class="govuk-visually-hidden"> {device.name}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

function saysOf({ switchedOnAt, lastMetAt, endedAt, endedHow, endedByName }: Device): string {
  if (endedAt && endedHow === 'forgotten') return `Switched off on the device at ${showMoment(endedAt)}.`
  if (endedAt)
    return `Shut out by ${endedByName ?? 'the service'} at ${showMoment(endedAt)}. It clears itself as soon as it asks.`
  const heard = lastMetAt ? ` Last heard of at ${showMoment(lastMetAt)}.` : ''
  return `Switched on at ${showMoment(switchedOnAt)}.${heard}`
}
