import type { CoreSupport } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { LoggedSupport, Support } from './core-work.ts'

/** It is logged no later than this, in months. */
const MONTHS_BACK = 12

const firm = ownRule('core-work')

/** ES-61, ES-64. Core work is logged once it was done, as one of its kinds, for one school or, where it is for several together, for two or more. */
export function whyCannotBeLogged(
  { kinds, together, name }: Pick<CoreSupport, 'kinds' | 'together' | 'name'>,
  { kind, doneOn }: Pick<LoggedSupport, 'kind' | 'doneOn'>,
  schools: number,
  today: PlainDate,
): Finding[] {
  const first = addMonths(today, -MONTHS_BACK)
  return [
    ...(kinds.some(({ id }) => id === kind)
      ? []
      : [firm('core-work-of-a-kind', 'ES-61', 'Choose what it was, from the list.', 'kind')]),
    ...(doneOn <= today && doneOn >= first
      ? []
      : [
          firm(
            'core-work-was-done',
            'ES-61',
            `Enter a day from ${showDate(first)} to today: it is logged once it was done.`,
            'doneOn-day',
          ),
        ]),
    ...(together && schools < 2
      ? [firm('core-work-for-several', 'ES-64', `${name} is for two schools or more: name each of them.`, 'schools')]
      : []),
    ...(!together && schools > 1
      ? [firm('core-work-for-one', 'ES-61', `${name} is logged for one school at a time.`, 'schools')]
      : []),
  ]
}

/** XX-05. It is struck out once. */
export const whyStruckOutAlready = ({ struckOutAt }: Pick<Support, 'struckOutAt'>): Finding[] =>
  struckOutAt ? [firm('core-work-struck-out-once', 'XX-05', 'This is struck out already.')] : []

/** XX-05. What stands cannot be taken back. */
export const whyNotStruckOut = ({ struckOutAt }: Pick<Support, 'struckOutAt'>): Finding[] =>
  struckOutAt ? [] : [firm('core-work-stands', 'XX-05', 'This is not struck out: load the page again.')]
