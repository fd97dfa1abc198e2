import { day } from '#shared/plain-date.ts'
import { drawFunnel } from '#statistics/funnel.ts'
import { type CaseLine } from './case-picture.tsx'
import { type CategoryHistory } from './category-picture.tsx'
import { PERCENT } from './figure.ts'
import { type FunnelPlot, limitsAlong } from './funnel-plot.ts'
import { type Gaps } from './gap-picture.tsx'
import { type InspectionHistory } from './inspections.ts'
import { type Strip } from './strip-picture.tsx'
import { percentageOf } from './trend-examples.ts'

/** The schools of a district, some of which lie outside, among those of all sizes. */
export function aDistrict(): FunnelPlot {
  const funnel = aFunnel(119)
  const others = funnel.others.filter((_, at) => at % 7 > 0)
  const points = [...funnel.others.filter((_, at) => at % 7 === 0), { of: 60, value: 20 }, { of: 90, value: 97 }]
  const title = 'Eskdale among schools of all sizes'
  return {
    ...funnel,
    id: 'funnel-of-a-district',
    title,
    others,
    school: undefined,
    marked: { name: 'Eskdale', points },
  }
}

/** The school among so many others of its county. */
export function aFunnel(schools: number, name = 'Hollin Bank Primary School'): FunnelPlot {
  const random = seeded(3)
  const others = Array.from({ length: schools }, () => {
    const of = 8 + Math.floor(random() ** 2 * 112)
    const share = Math.min(1, Math.max(0, 0.63 + (random() + random() + random() - 1.5) * (0.16 + 0.7 / Math.sqrt(of))))
    return { of, value: (Math.round(share * of) / of) * 100 }
  })
  const figures = { values: Float64Array.from(others, ({ value }) => value / 100), cohorts: others.map(({ of }) => of) }
  const funnel = drawFunnel(figures, 0.63, { kind: 'shares' }, 'added')
  return {
    id: `funnel-${schools}`,
    title: `Where the school stands among Eskmoor’s ${schools} primary schools`,
    unit: PERCENT,
    pupils: 'pupils aged 11',
    school: { name, value: (15 / 31) * 100, of: 31 },
    others,
    target: { name: 'England', value: 63 },
    limits: limitsAlong(funnel, 120),
  }
}

export const LIKE_SCHOOLS: Strip = {
  id: 'like',
  title: 'Among schools of like size and intake',
  unit: PERCENT,
  like: '20 schools of like size and intake',
  school: { name: 'Hollin Bank Primary School', ...percentageOf(15, 31) },
  others: [38, 44, 44, 47, 51, 52, 52, 52, 55, 57, 58, 60, 60, 61, 63, 66, 66, 68, 71, 77],
  england: 63,
}

export const GAPS: Gaps = {
  id: 'gaps',
  title: 'Expected standard by group of pupils, 2026',
  unit: PERCENT,
  sides: ['the group', 'all others'],
  rows: [
    {
      name: 'Disadvantaged pupils',
      one: percentageOf(4, 12),
      other: percentageOf(11, 19),
      gap: { value: -25, low: -52, high: 11 },
      england: -22,
    },
    {
      name: 'Girls',
      one: percentageOf(9, 16),
      other: percentageOf(6, 15),
      gap: { value: 16, low: -18, high: 46 },
      england: 6,
    },
    {
      name: 'Pupils with special educational needs',
      one: { missing: 'fewer than 5 pupils' },
      other: percentageOf(14, 27),
    },
    {
      name: 'English as an additional language',
      one: percentageOf(6, 6),
      other: percentageOf(0, 25),
      gap: { value: 100, low: 60, high: 100 },
    },
  ],
}

const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate']

export const INSPECTIONS: InspectionHistory = {
  id: 'inspections',
  title: 'Inspections',
  eras: [
    { key: 'graded', name: 'Overall grade', when: 'until August 2024', scale: GRADES },
    { key: 'four', name: 'Four judgements', when: 'September 2024 to October 2025', scale: GRADES },
    {
      key: 'card',
      name: 'Report card',
      when: 'from November 2025',
      scale: ['Exceptional', 'Strong standard', 'Expected standard', 'Needs attention', 'Urgent improvement'],
    },
  ],
  inspections: [
    { on: day('2017-05-16'), era: 'graded', overall: 'Good' },
    { on: day('2022-11-08'), era: 'graded', overall: 'Requires improvement' },
    {
      on: day('2025-02-04'),
      era: 'four',
      areas: [
        { name: 'Quality of education', grade: 'Requires improvement' },
        { name: 'Behaviour and attitudes', grade: 'Good' },
        { name: 'Personal development', grade: 'Good' },
        { name: 'Leadership and management', grade: 'Requires improvement' },
      ],
      also: ['Safeguarding effective'],
    },
    {
      on: day('2026-06-30'),
      era: 'card',
      areas: [
        { name: 'Inclusion', grade: 'Strong standard' },
        { name: 'Curriculum and teaching', grade: 'Needs attention' },
        { name: 'Achievement', grade: 'Needs attention' },
        { name: 'Attendance and behaviour', grade: 'Needs attention' },
        { name: 'Personal development and well-being', grade: 'Expected standard' },
        { name: 'Early years', grade: 'Expected standard' },
        { name: 'Leadership and governance', grade: 'Expected standard' },
      ],
      also: ['Safeguarding met'],
    },
  ],
}

export const CATEGORIES: CategoryHistory = {
  id: 'category',
  title: 'Support category',
  scale: ['Light touch', 'Enhanced', 'Significant'],
  today: day('2026-11-12'),
  periods: [
    { startedOn: day('2023-09-01'), finishedOn: day('2024-11-20'), name: 'Light touch' },
    { startedOn: day('2024-11-21'), finishedOn: day('2026-03-22'), name: 'Enhanced' },
    { startedOn: day('2026-03-23'), name: 'Significant' },
  ],
}

export const A_CASE: CaseLine = {
  id: 'case',
  title: 'The case of Parr Brook through time',
  openedOn: day('2026-09-17'),
  stages: [
    { name: 'Joint Review', startedOn: day('2026-09-20'), finishedOn: day('2026-10-22') },
    { name: 'Planning to support improvement', startedOn: day('2026-10-22'), finishedOn: day('2026-11-08') },
    { name: 'Providing support', startedOn: day('2026-11-10') },
    { name: 'Monitoring improvement' },
  ],
  moments: [
    { on: day('2026-10-14'), says: 'Evidence discussed with the leaders of the school' },
    { on: day('2026-10-22'), says: 'Report issued' },
    { on: day('2026-11-08'), says: 'Plan agreed' },
    { on: day('2026-11-10'), says: 'First meeting of the team' },
    { on: day('2027-01-20'), says: 'Mid-point review' },
  ],
  today: day('2026-11-12'),
}

/** The same numbers each time: the generator of Park and Miller. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
