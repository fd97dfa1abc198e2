import { openDeviceRows } from './device-rows.ts'
import { countWritten } from './store-rules.ts'
import { takeOff } from './take-off.ts'

/** Whoever signs out here takes their store off this device; of what was not sent they are warned first. */
export function watchSignOut(): void {
  if (!globalThis.isSecureContext || !globalThis.indexedDB) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action^="/sign-out"]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void signOut(form)
    })
}

async function signOut(form: HTMLFormElement): Promise<void> {
  const rows = await openDeviceRows().catch(() => undefined)
  const owner = ownerOf(form)
  if (rows && owner) {
    const unsent = countWritten(await rows.listSealed(owner))
    if (unsent > 0 && form.dataset.warned === undefined) return warn(form, unsent)
    await takeOff(rows, owner)
  }
  form.submit()
}

/** Who is signed in, as every form of theirs carries it: the service, the person, and a seal. */
function ownerOf(form: HTMLFormElement): string {
  const who = form.querySelector<HTMLInputElement>('input[name=_who]')?.value ?? ''
  return who.split('.').slice(0, 2).join('.')
}

function warn(form: HTMLFormElement, unsent: number): void {
  form.dataset.warned = 'yes'
  const of = unsent === 1 ? '1 text' : `${unsent} texts`
  const inset = document.createElement('p')
  inset.className = 'govuk-inset-text'
  inset.setAttribute('role', 'alert')
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/offline'
  link.textContent = 'Send them first'
  inset.append(
    `${of} that you wrote on this device were not sent yet. `,
    link,
    ', or press again to throw them away and sign out.',
  )
  form.prepend(inset)
}
