import { askStanding } from './ask-service.ts'
import { openDeviceRows, type DeviceRows } from './device-rows.ts'
import { NotHereView, NothingView, UnlockView } from './first-views.tsx'
import { keepShell } from './keep-shell.ts'
import { openStorePages } from './store-pages.tsx'
import { openKey } from './passphrase.ts'
import { openSealedStore } from './sealed-store.ts'
import { show } from './show.ts'
import { isPastItsDays, rowsToDrop } from './store-rules.ts'
import { hearTakenOff, takeOff } from './take-off.ts'

// The one page that a browser keeps of us: it opens the store of this device with a passphrase, and everything else is in there.
const place = document.querySelector<HTMLElement>('[data-offline]')
if (place) void begin(place)

const SHUT_OUT = 'This device was shut out. What was kept on it has been taken off it.'

async function begin(place: HTMLElement): Promise<void> {
  if (!globalThis.isSecureContext || !('locks' in navigator)) return show(place, <NotHereView />)
  const rows = await openDeviceRows().catch(() => undefined)
  if (!rows) return show(place, <NotHereView />)
  await takeOffWhatIsOld(rows)
  hearTakenOff(() => location.reload())
  await unlock(place, rows)
  const isGone = await takeOffWhatIsShutOut(rows)
  if (isGone) return unlock(place, rows, SHUT_OUT)
  // The page and its scripts as they are now, where there is a connection.
  if ((await rows.listOwners()).length > 0) void keepShell()
}

/** Asks for the passphrase of a store; `says` where one has just been taken off. */
async function unlock(place: HTMLElement, rows: DeviceRows, says?: string): Promise<void> {
  const owners = await rows.listOwners()
  if (owners.length === 0) return show(place, <NothingView says={says} />)
  const chosen = owners.length === 1 ? owners[0]?.owner : undefined
  let isWarned = false
  const ask = (wrong?: string, owner = chosen) => {
    show(place, <UnlockView owners={owners} chosen={owner} wrong={wrong} isWarned={isWarned} />, false)
    const form = place.querySelector<HTMLFormElement>('[data-unlock]')!
    form.querySelector<HTMLInputElement>('#passphrase')?.focus()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void open(form)
    })
    form.querySelector('[value="throw-away"]')?.addEventListener('click', () => void throwAway(form))
  }
  const chosenIn = (form: HTMLFormElement) => new FormData(form).get('owner')?.toString()
  const open = async (form: HTMLFormElement) => {
    const owner = owners.find((each) => each.owner === chosenIn(form))
    if (!owner) return ask('Choose whose it is')
    const passphrase = new FormData(form).get('passphrase')?.toString() ?? ''
    const key = await openKey(passphrase, owner.kept)
    if (!key) return ask('That is not the passphrase of this device', owner.owner)
    openStorePages(place, openSealedStore(rows, owner, key), {
      lock: () => location.assign('/offline'),
      takeOff: () => takeOff(rows, owner.owner).then(() => unlock(place, rows, SHUT_OUT)),
    })
  }
  const throwAway = async (form: HTMLFormElement) => {
    const owner = chosenIn(form)
    if (!owner) return ask('Choose whose it is')
    if (!isWarned) {
      isWarned = true
      return ask(undefined, owner)
    }
    await takeOff(rows, owner)
    await unlock(place, rows)
  }
  ask()
}

/** A device that was shut out clears itself, without anybody's passphrase. True where nothing of the one that is shown is left. */
async function takeOffWhatIsShutOut(rows: DeviceRows): Promise<boolean> {
  let isGone = false
  for (const { owner, deviceKey } of await rows.listOwners()) {
    if ((await askStanding(deviceKey)) !== 'shut-out') continue
    await takeOff(rows, owner)
    isGone = true
  }
  return isGone
}

/** After the model's days what was ready goes; what was written and not sent is never taken away by a clock. */
async function takeOffWhatIsOld(rows: DeviceRows): Promise<void> {
  for (const owner of await rows.listOwners()) {
    if (!isPastItsDays(owner, Date.now())) continue
    await rows.dropSealed(rowsToDrop(await rows.listSealed(owner.owner), []))
  }
}
