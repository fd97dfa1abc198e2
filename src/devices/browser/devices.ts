import { tell } from './ask-service.ts'
import { openDeviceRows, type DeviceRows, type StoreOwner } from './device-rows.ts'
import { keepShell } from './keep-shell.ts'
import { makeKey, whyNotAPassphrase } from './passphrase.ts'
import { countWritten } from './store-rules.ts'
import { takeOff } from './take-off.ts'
import { watchSignOut } from './watch-sign-out.ts'

// One's own page of devices: switches this one on or off. Without this the others can be shut out all the same.
const here = document.querySelector<HTMLElement>('[data-device-here]')
if (here) void begin(here)
watchSignOut()

async function begin(here: HTMLElement): Promise<void> {
  // Where a page may seal nothing, the sentence stands that says what is missing.
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return
  const rows = await openDeviceRows().catch(() => undefined)
  if (!rows) return
  const owner = (await rows.listOwners()).find(({ owner }) => owner === here.dataset.owner)
  here.querySelector('[data-needs-script]')?.remove()
  const shown = here.querySelector<HTMLElement>(`[data-when="${owner ? 'on' : 'off'}"]`)
  const form = shown?.querySelector('form')
  if (!shown || !form) return
  shown.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void (owner ? switchOff(rows, owner, shown, form) : switchOn(rows, here, shown, form))
  })
  here.dataset.deviceHere = 'ready'
}

async function switchOn(rows: DeviceRows, here: HTMLElement, shown: HTMLElement, form: HTMLFormElement): Promise<void> {
  const typed = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? ''
  const name = typed('name').trim()
  const wrong = name === '' ? 'Enter a name for this device' : whyNotAPassphrase(typed('passphrase'), typed('again'))
  if (wrong) return say(shown, wrong)
  say(shown, 'One moment …')
  // Sealed before anything is asked of the service: what fails here leaves no device behind there.
  const { kept } = await makeKey(typed('passphrase'))
  if (!(await keepShell())) return say(shown, 'This browser keeps no page for when there is no connection.')
  const asked = await tell<{ deviceId: string; key: string }>('/me/devices', typed('_csrf'), { name })
  if ('failure' in asked) return say(shown, asked.failure.says)
  const { deviceId, key } = asked.answer
  const { owner = '', name: person = '', days = '' } = here.dataset
  await rows.putOwner({
    ...{ owner, name: person, deviceId, deviceKey: key, days: Number(days), kept },
    joinedAt: Date.now(),
  })
  location.assign('/offline')
}

async function switchOff(
  rows: DeviceRows,
  owner: StoreOwner,
  shown: HTMLElement,
  form: HTMLFormElement,
): Promise<void> {
  const unsent = countWritten(await rows.listSealed(owner.owner))
  if (unsent > 0 && shown.dataset.warned === undefined) {
    shown.dataset.warned = 'yes'
    const of = unsent === 1 ? '1 text' : `${unsent} texts`
    return say(
      shown,
      `${of} on this device were not sent yet. Open them and send them, or press again to throw them away.`,
    )
  }
  await takeOff(rows, owner.owner)
  form.action = `/me/devices/${owner.deviceId}/forget`
  form.submit()
}

function say(shown: HTMLElement, says: string): void {
  const place = shown.querySelector('[data-says]')
  const line = document.createElement('p')
  line.className = 'govuk-body govuk-!-font-weight-bold'
  line.textContent = says
  place?.replaceChildren(line)
}
