import { formGroup, putOnGroup } from '#deciding-group/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import type { TestService } from './a-service.ts'
import { browse, type Answer, type Browser } from './browse.ts'

const PHASES = {
  primary: { phase: 'Primary', type: 'Community school' },
  secondary: { phase: 'Secondary', type: 'Community school' },
  special: { phase: 'Not applicable', type: 'Community special school' },
} as const

/** The heads of story 4.5, the phase each is delegated from, and whether the school meets Teaching School criteria. */
const HEADS = [
  ['Oak', 'primary', true],
  ['Elm', 'primary', false],
  ['Ash', 'primary', false],
  ['North', 'secondary', true],
  ['South', 'secondary', false],
  ['Dell', 'special', true],
  ['Glen', 'special', false],
] as const

export type StrategicGroup = {
  people: Readonly<Record<string, string>>
  schools: Readonly<Record<string, string>>
  as: (name: string, on: string) => Promise<Browser>
  /** A meeting on a day, called by Ruth. Gives its address. */
  meet: (on: string) => Promise<string>
  /** Puts something on the agenda of a meeting. Gives the address of the item. */
  onAgenda: (meeting: string, on: string, item: Record<string, string>) => Promise<string>
  /** Everybody votes for it, but whoever is named otherwise; what came of it. */
  vote: (item: string, on: string, otherwise?: Record<string, string>) => Promise<Answer>
  decide: (item: string, on: string, says: string) => Promise<Answer>
}

export const dated = (field: string, on: string) => {
  const [year = '', month = '', dayOf = ''] = on.split('-')
  return { [`${field}-day`]: dayOf, [`${field}-month`]: month, [`${field}-year`]: year }
}

/** The Strategic Group of story 4.5 as it was formed on 9 May 2011: seven heads, Nora, Omar and Ruth. */
export async function aStrategicGroup(service: TestService): Promise<StrategicGroup> {
  const people: Record<string, string> = {}
  const schools: Record<string, string> = {}
  for (const [name, phase] of HEADS) {
    schools[name] = await service.addSchool({ name: `${name} School`, ...PHASES[phase] })
    people[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `${name} Head` })
  }
  people.Nora = await service.addPerson({ role: 'consultant-head', name: 'Nora Consultant' })
  people.Omar = await service.addPerson({ role: 'consultant-head', name: 'Omar Consultant' })
  people.Ruth = await service.addPerson({ role: 'cyps-strategic-director', name: 'Ruth Director' })
  const joinedOn = day('2011-05-09')
  const seats = [
    ...HEADS.map(([name, phase, meetsStandard]) => ({ name: `${name} Head`, seat: 'head', phase, meetsStandard })),
    { name: 'Nora Consultant', seat: 'consultant-heads-on-the-group', phase: 'primary', meetsStandard: false },
    { name: 'Omar Consultant', seat: 'consultant-heads-on-the-group', phase: 'secondary', meetsStandard: false },
    { name: 'Ruth Director', seat: 'strategic-director-on-the-group', phase: null, meetsStandard: false },
  ]
  const at = { now: '2011-05-09T09:00:00Z' }
  const { administratorId } = service
  for (const seat of seats)
    await service.act(administratorId, (look) => doWork(look, (work) => putOnGroup(work, { ...seat, joinedOn })), at)
  await service.act(administratorId, (look) => doWork(look, (work) => formGroup(work, joinedOn)), at)

  const as = (name: string, on: string) => browse(service, people[name], { now: `${on}T09:00:00Z` })
  const meet = async (on: string) => {
    const answer = await (await as('Ruth', on)).post('/deciding-group/meetings/new', dated('heldOn', on))
    return (answer.goesTo ?? '').replace(/\?.*/, '')
  }
  return {
    ...{ people, schools, as, meet },
    async onAgenda(meeting, on, item) {
      const ruth = await as('Ruth', on)
      const answer = await ruth.post(`${meeting}/items`, { remit: 'priorities', ...item })
      if (answer.status !== 303) throw new Error(answer.errors.join(' '))
      const { page } = await ruth.visit(meeting)
      const links = page.querySelectorAll('tbody a').filter((each) => each.text.includes(item.title ?? ''))
      return links.at(-1)?.getAttribute('href') ?? ''
    },
    async vote(item, on, otherwise = {}) {
      const ruth = await as('Ruth', on)
      const { page } = await ruth.visit(`${item}/votes`)
      const votes = page.querySelectorAll('main label').map((label) => {
        const name = page.getElementById(label.getAttribute('for') ?? '')?.getAttribute('name') ?? ''
        const other = Object.entries(otherwise).find(([who]) => label.text.includes(who))?.[1]
        return [name, other ?? 'for'] as const
      })
      return ruth.post(`${item}/votes`, Object.fromEntries(votes))
    },
    decide: async (item, on, says) => (await as('Ruth', on)).post(`${item}/decision`, { says }),
  }
}
