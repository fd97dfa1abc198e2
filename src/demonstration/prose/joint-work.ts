import type { CollaborationKind } from '#model/index.ts'

/** What is said of a made-up joint work: when it is set up, at its meetings, and of what came of it. */
export type WordsOfJointWork = {
  title: string
  issue: string
  job: string | null
  measure: string | null
  baseline: number | null
  met: readonly string[]
  outcome: { outcome: string; reached: number | null }
}

const PARTNERING: WordsOfJointWork = {
  ...{ title: 'Boys who write at length', issue: 'Boys’ writing in Year 4', job: null },
  ...{ measure: 'Boys in Year 4 at the expected standard in writing, in per cent', baseline: 52 },
  met: ['What each school’s books show, and one plan for the half term', 'Lessons watched in turn; what to keep'],
  outcome: {
    outcome: 'Boys write more, and go back to what they wrote; the plan is used again next term.',
    reached: 61,
  },
}

const PLAIN = { job: null, measure: null, baseline: null, outcome: { outcome: '', reached: null } } as const

/** What fits a kind of joint work, by what the model asks of it: no kind is known by its name. */
export function wordsOfJointWork({ asks, parts, meets, size }: CollaborationKind): WordsOfJointWork {
  const has = (what: CollaborationKind['asks'][number]['what']) => asks.some((ask) => ask.what === what)
  if (has('baseline')) return PARTNERING
  if (has('job') || has('appointment'))
    return {
      ...PLAIN,
      ...{ title: 'A leader of French for our schools', issue: 'French from Year 3', met: [] },
      job: 'Leads French in the schools that share the post: plans, teaches with those who teach it, and reports once a term.',
    }
  if (has('saving'))
    return {
      ...PLAIN,
      ...{ title: 'Buying grounds and cleaning together', issue: 'Contracts for grounds, cleaning and paper' },
      met: ['What each school pays now, contract by contract'],
    }
  if (parts.some(({ from }) => from === 'other-communities'))
    return {
      ...PLAIN,
      ...{ title: 'How well do we teach reading?', issue: 'Reading in key stage 2' },
      met: ['What each head believes and what would show it', 'A morning in each school, and what was found'],
    }
  if (!size)
    return {
      ...PLAIN,
      ...{ title: 'How mathematics is led', issue: 'How leaders know how well mathematics is taught' },
      met: ['A day at the school; what leaders see and what they do not'],
    }
  if (meets && asks.length === 0)
    return {
      ...PLAIN,
      ...{ title: 'Leaders in the middle', issue: 'How those who lead a subject lead people' },
      met: ['How to say what one saw in a lesson', 'What to stop doing'],
    }
  return {
    ...PLAIN,
    ...{ title: 'Phonics, seen in each other’s classes', issue: 'How phonics is taught from the first week' },
    met: ['Three classes in one morning, and what differs'],
  }
}
