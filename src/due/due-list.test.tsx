import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import type { Due } from '#work/due.ts'
import { DueList } from './due-list.tsx'

const asked: Due = {
  ...{
    kind: 'school-part',
    plainly: 'Something asked',
    what: 'Still open: A data set',
    because: '',
    href: '/',
    page: '/',
  },
  ...{ ownerId: undefined, ownerName: 'The school', schoolId: '', schoolName: '' },
  ...{ dueOn: day('2026-11-10'), when: 'asked for on Tuesday 10 November 2026, as soon as you can' },
}
const shown = (today: string) => render(<DueList dues={[asked]} today={day(today)} empty="" />)

test('XX-10: what is asked for at once is marked late where it is counted late, and not before', () => {
  expect(shown('2026-11-19')).toContain('9 days late')
  expect(shown('2026-11-19')).toContain('as soon as you can')
  expect(shown('2026-11-10')).not.toContain('late')
})
