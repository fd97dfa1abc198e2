import { asPercentages } from '#statistics/interval.ts'
import { wilsonInterval } from '#statistics/wilson.ts'
import { type Known, PERCENT } from './figure.ts'
import { type Trend } from './trend.ts'

/** So many of a cohort as a percentage with its range, as a page would make it. */
export function percentageOf(count: number, of: number): Known {
  const { estimate, low, high } = asPercentages(wilsonInterval({ count, of }))
  return { value: estimate, low, high, of }
}

/** Three years of a small primary school. */
export const THREE_YEARS: Trend = {
  id: 'rwm',
  title: 'Reading, writing and maths together: expected standard',
  unit: PERCENT,
  localName: 'Eskmoor',
  years: [
    { year: 2024, shown: '2024', school: percentageOf(16, 30), local: 60, england: 61 },
    { year: 2025, shown: '2025', school: percentageOf(13, 31), local: 61, england: 62 },
    { year: 2026, shown: '2026', school: { ...percentageOf(15, 31), note: 'provisional' }, local: 61, england: 63 },
  ],
}

/** Ten years with everything that breaks a line. */
export const BROKEN: Trend = {
  id: 'writing',
  title: 'Writing: expected standard',
  unit: PERCENT,
  localName: 'Bournemouth, Christchurch and Poole',
  years: [
    { year: 2017, shown: '2017', school: percentageOf(20, 28), local: 75, england: 76 },
    {
      year: 2018,
      shown: '2018',
      school: percentageOf(22, 27),
      local: 77,
      england: 78,
      breakBefore: 'writing was assessed in a new way',
    },
    { year: 2019, shown: '2019', school: percentageOf(23, 29), local: 78, england: 78 },
    { year: 2020, shown: '2020', school: { missing: 'no tests were held in 2020 and 2021' } },
    { year: 2021, shown: '2021', school: { missing: 'no tests were held in 2020 and 2021' } },
    {
      year: 2022,
      shown: '2022',
      school: percentageOf(17, 30),
      local: 66,
      england: 69,
      breakBefore: 'first tests after two years without any',
    },
    { year: 2023, shown: '2023', school: { missing: 'suppressed: fewer than 5 pupils' }, local: 70, england: 71 },
    { year: 2024, shown: '2024', school: percentageOf(20, 30), local: 71, england: 72 },
    { year: 2025, shown: '2025', school: percentageOf(18, 31), local: 72, england: 72 },
    { year: 2026, shown: '2026', school: percentageOf(19, 31), local: 72, england: 73 },
  ],
}

/** Attendance, of which a whole scale would show nothing. */
export const ATTENDANCE: Trend = {
  id: 'attendance',
  title: 'Attendance',
  unit: { after: '%', decimals: 1 },
  axis: 'close',
  localName: 'Eskmoor',
  years: [
    { year: 2024, shown: '2023/24', school: { value: 93.8 }, local: 94.5, england: 94.6 },
    { year: 2025, shown: '2024/25', school: { value: 93.1 }, local: 94.7, england: 94.8 },
    { year: 2026, shown: '2025/26', school: { value: 92.9 }, local: 94.8, england: 95 },
  ],
}

/** A score about 0. */
export const PROGRESS: Trend = {
  id: 'progress',
  title: 'Progress in mathematics',
  unit: { after: '', decimals: 1, isSigned: true },
  axis: 'close',
  years: [
    { year: 2022, shown: '2022', school: { value: -1.4, low: -3.2, high: 0.4, of: 30 }, england: 0 },
    { year: 2023, shown: '2023', school: { value: 0.6, low: -1.2, high: 2.4, of: 29 }, england: 0 },
    { year: 2024, shown: '2024', school: { missing: 'not published for 2024 and 2025' } },
    { year: 2025, shown: '2025', school: { missing: 'not published for 2024 and 2025' } },
  ],
}

/** Nothing to show at all. */
export const NOTHING: Trend = {
  id: 'nothing',
  title: 'Phonics',
  unit: PERCENT,
  years: [2024, 2025, 2026].map((year) => ({
    year,
    shown: String(year),
    school: { missing: 'suppressed: fewer than 5 pupils' },
  })),
}
