import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { chargeFor, isLateNotice, whyCannotBeCalledOffLate, type Cancelling } from './cancel-rules.ts'

const rule = { id: 'late', noticeWorkingDays: 5, chargePence: 15_000, firm: false, says: 'Charged.', source: 'EM-4' }
const asked = (differs: Partial<Cancelling> = {}): Cancelling => ({
  cancelling: rule,
  on: day('2026-11-19'),
  today: day('2026-11-13'),
  by: 'school',
  isWaived: false,
  ...differs,
})
const found = (of: Cancelling) => whyCannotBeCalledOffLate(of).map(({ source, weight }) => `${source} ${weight}`)

describe('the notice that a model asks for', () => {
  test('is counted in working days: five before a Thursday is the Thursday before', () => {
    expect(isLateNotice(asked({ today: day('2026-11-12') }))).toBe(false)
    expect(isLateNotice(asked({ today: day('2026-11-13') }))).toBe(true)
    expect(isLateNotice(asked({ cancelling: undefined }))).toBe(false)
  })
  test('charges the school that calls off late, and never the service', () => {
    expect(chargeFor(asked())).toBe(15_000)
    expect(chargeFor(asked({ by: 'service' }))).toBeUndefined()
    expect(chargeFor(asked({ today: day('2026-11-12') }))).toBeUndefined()
  })
  test('asks who calls off, where that makes a difference', () => {
    expect(found(asked({ by: undefined }))).toEqual(['EM-4 firm'])
    expect(found(asked({ by: undefined, today: day('2026-11-12') }))).toEqual([])
  })
  test('lets a charge go for a reason, and a firm one not at all', () => {
    expect(found(asked({ isWaived: true }))).toEqual(['EM-4 soft'])
    expect(chargeFor(asked({ isWaived: true }))).toBeUndefined()
    expect(found(asked({ isWaived: true, cancelling: { ...rule, firm: true } }))).toEqual(['EM-4 firm'])
  })
  test('without a charge asks the school for a reason, or holds it to its date', () => {
    const { id, noticeWorkingDays, firm, says, source } = rule
    const notice = { id, noticeWorkingDays, firm, says, source }
    expect(found(asked({ cancelling: notice }))).toEqual(['EM-4 soft'])
    expect(found(asked({ cancelling: { ...notice, firm: true } }))).toEqual(['EM-4 firm'])
    expect(found(asked({ cancelling: notice, by: 'service' }))).toEqual([])
  })
})
