import { judgeWork, openEvaluation } from '#mission/index.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type Making } from './making.ts'

/** RO-99. The work of the partnership under evaluation at each level of the model, judged by heads and those with whom they share it. */
export function playEvaluationsOfMission(making: Making, judges: readonly MadePerson[]): Entry[] {
  const { model, days } = making
  const { evaluated } = model.mission ?? {}
  const [opener] = judges
  if (!evaluated || !opener) return []
  const scale = model.scales.find(({ id }) => id === evaluated.scale)?.points ?? []
  const entry = (before: number, time: string, who: MadePerson, does: Entry['does']): Entry => ({
    at: momentOn(making, days.before(before), time),
    ...{ who, does },
  })
  return evaluated.of.flatMap(({ id: level, what }, order): Entry[] => {
    let id = ''
    // Of the first everybody has judged, of each that follows one fewer.
    const heard = judges.slice(0, Math.max(1, judges.length - order))
    return [
      entry(20 - order, '14:10', opener, async (work) => {
        id = await openEvaluation(work, { level, activity: what === 'activity' ? ACTIVITY : null, commissionId: null })
      }),
      ...heard.map((who, at) =>
        entry(17 - order - at, '14:20', who, (work) =>
          judgeWork(work, id, {
            value: scale[(at + order) % scale.length]?.value ?? 1,
            evidence: RESTS_ON[at % RESTS_ON.length] ?? '',
            says: SAID[what][at % SAID[what].length] ?? '',
          }),
        ),
      ),
    ]
  })
}

const ACTIVITY = 'Writing planned by schools together'
const RESTS_ON = [
  'Figures of two years, and what heads said at their meeting.',
  'Visits to three schools, and books from each.',
  'What our own teachers and governors tell us.',
] as const
const SAID = {
  whole: [
    'Schools that worked together have moved; those by themselves less.',
    'It is the right aim, and English needs more of it.',
    'The days came late in the year.',
    'Heads lead it, and that is why it works.',
  ],
  activity: [
    'Teachers use the plans without being asked, and boys write longer pieces.',
    'Two of our three year groups gained; Year 6 had too little time.',
    'Reading each other’s books changed what we call good.',
  ],
  partnership: [
    'We would not have seen it by ourselves: the other schools asked what we had stopped asking.',
    'Small schools gain more than large ones.',
  ],
} as const
