import { readDate } from '#shared/read-date.ts'
import { noDateSays } from '../no-date-says.ts'

/**
 * Says beside a date that what was typed there is none, once its writer has gone on to another field; while they type, only
 * takes that back. What was typed is kept either way.
 */
export function showWhetherDate(field: HTMLInputElement, isOver: boolean): void {
  const group = field.closest('.govuk-form-group')
  const isNone = field.value.trim() !== '' && readDate(field.value) === undefined
  if (!group || (isNone && !isOver)) return
  group.querySelector('.govuk-error-message')?.remove()
  group.classList.toggle('govuk-form-group--error', isNone)
  field.classList.toggle('govuk-input--error', isNone)
  const hint = group.querySelector('.govuk-hint')?.id ?? ''
  field.setAttribute('aria-describedby', `${hint} ${isNone ? `${field.id}-error` : ''}`.trim())
  if (isNone) field.before(errorFor(field))
}

/** The first date that is none: among the lines to be added of a kind, or anywhere on the page. */
export function findNoDate(page: HTMLElement, kind?: string): HTMLInputElement | undefined {
  const within = kind ? `[data-entries="${kind}"] [data-new] ` : ''
  const dates = [...page.querySelectorAll<HTMLInputElement>(`${within}input[name$=".due"]:not([type=hidden])`)]
  for (const field of dates) showWhetherDate(field, true)
  const noDate = dates.find((field) => field.classList.contains('govuk-input--error'))
  noDate?.closest('details')?.setAttribute('open', '')
  return noDate
}

/** As the service draws it. */
function errorFor(field: HTMLInputElement): HTMLElement {
  const error = document.createElement('p')
  error.id = `${field.id}-error`
  error.className = 'govuk-error-message'
  error.setAttribute('role', 'alert')
  const hidden = document.createElement('span')
  hidden.className = 'govuk-visually-hidden'
  hidden.textContent = 'Error: '
  error.append(hidden, noDateSays(field.value))
  return error
}
