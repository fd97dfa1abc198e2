import { casesEndedBetween, mayCompareCases, type Case } from '#cases/index.ts'
import { turnedOutBetween } from '#hypotheses/index.ts'
import { capital, word } from '#model/index.ts'
import { practiceAgreedBetween } from '#practice/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { evaluatedBetween } from '#support-teams/index.ts'
import { targetsMetIn } from '#targets/index.ts'
import type { Look } from '#work/work.ts'
import { counted, sentence, type ReadPart, type YearAsk, type YearCell } from './year-part.ts'

/** One thing that support may have changed: what it is, what came of it, and where the count is from; in short where there is something. */
type Change = { what: YearCell; says: string; from: string; short?: string | undefined }

type ReadChange = (look: Look, ask: YearAsk) => Promise<Change | undefined>

/** SH-71, NF-38, NF-20, NF-44, SH-13. What support changed, as far as the model has what it is counted by: each count with its source and its day. */
export const changedPart: ReadPart = async (look, ask) => {
  const all = await Promise.all(CHANGES.map((read) => read(look, ask)))
  const changes = all.filter((each) => each !== undefined)
  if (changes.length === 0) return undefined
  const short = changes.flatMap((each) => each.short ?? []).slice(0, 2)
  return {
    id: 'outcomes',
    about: 'What support changed',
    says: sentence(short.length > 0 ? short.join('; ') : 'nothing is counted of it yet'),
    table: {
      head: ['Of what', 'What came of it', 'From'],
      rows: changes.map(({ what, says, from }) => [what, sentence(says), from]),
      shares: [3, 6, 4],
    },
    source: `Counted between ${showShortDate(ask.from)} and ${showShortDate(ask.to)}, targets by their own year.`,
  }
}

const NAMED = 3
const MOST = 200

const cases: ReadChange = async (look, { from, to }) => {
  if (!mayCompareCases(look)) return undefined
  const ended = await casesEndedBetween(look, from, to, MOST)
  return {
    what: { text: 'Cases', href: '/cases?over=yes' },
    says:
      ended.length === 0
        ? 'no case was over this year'
        : `${counted(ended.length, 'case')} ${ended.length === 1 ? 'was' : 'were'} over: ${namedCases(ended)}`,
    from: 'decisions in force',
    short:
      ended.length > 0 ? `${counted(ended.length, 'case')} ${ended.length === 1 ? 'was' : 'were'} over` : undefined,
  }
}

/** 'Ash Primary, Enhanced support; Oak Primary, Light touch; and 2 more'. */
function namedCases(ended: readonly Case[]): string {
  const left = ended.length - NAMED
  return [
    ...ended.slice(0, NAMED).map(({ schoolName, outcome }) => (outcome ? `${schoolName}, ${outcome}` : schoolName)),
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('; ')
}

const targets: ReadChange = async (look, { schoolYear, isNow }) => {
  if (!look.model.targets) return undefined
  // Of a year that goes on the latest results are those of the year before.
  const targetYear = isNow ? schoolYear : schoolYear + 1
  const found = await targetsMetIn(look, targetYear)
  const [one, many] = [word(look.model, 'target'), word(look.model, 'target', { form: 'many' })]
  const without = found ? found.all - found.met - found.missed : 0
  return {
    what: { text: capital(many), href: '/targets' },
    says: found
      ? `${found.met} of ${counted(found.all, one, many)} for ${targetYear} met, ${found.missed} not, at ${counted(found.schools, 'school')}${without > 0 ? `; of ${without} no result is held` : ''}`
      : `no final ${many} are held for ${targetYear}`,
    from: `results of ${targetYear} as loaded`,
    short: found && `${found.met} of ${counted(found.all, one, many)} for ${targetYear} were met`,
  }
}

const teams: ReadChange = async (look, { from, to }) => {
  const found = await evaluatedBetween(look, from, to)
  if (!found) return undefined
  const [one, many] = [word(look.model, 'supportTeam'), word(look.model, 'supportTeam', { form: 'many' })]
  const all = sum(found.judged)
  return {
    what: { text: capital(many), href: '/support-teams' },
    says:
      all === 0
        ? `no ${one} wrote an evaluation`
        : `${counted(found.teams, one, many)} evaluated ${counted(all, 'piece of work', 'pieces of work')}: ${inWords(found.judged.map(({ label, count }) => [label, count]))}`,
    from: 'their evaluations, by the day written',
    short: all > 0 ? `${counted(found.teams, one, many)} wrote an evaluation` : undefined,
  }
}

const hypotheses: ReadChange = async (look, { from, to }) => {
  const found = await turnedOutBetween(look, from, to)
  if (!found) return undefined
  const [one, many] = [word(look.model, 'keyQuestion'), word(look.model, 'keyQuestion', { form: 'many' })]
  const all = sum(found.results)
  return {
    what: { text: capital(many), href: '/hypotheses' },
    says:
      all === 0
        ? `no ${one} was tested`
        : `${counted(all, one, many)} at ${counted(found.schools, 'school')}: ${inWords(found.results.map(({ name, count }) => [name, count]))}`,
    from: `${word(look.model, 'visit', { form: 'many' })} held by then`,
    short: all > 0 ? `${counted(all, one, many)} marked with a result` : undefined,
  }
}

const practice: ReadChange = async (look, { from, to }) => {
  const found = await practiceAgreedBetween(look, from, to)
  if (!found) return undefined
  return {
    what: { text: 'Effective practice', href: '/practice' },
    says:
      found.agreed === 0
        ? 'no school put practice into the directory'
        : `${counted(found.agreed, 'entry', 'entries')} of ${counted(found.schools, 'school')} came into the directory, ${found.checked} of them checked`,
    from: 'entries that stand, by the day agreed',
  }
}

const CHANGES: readonly ReadChange[] = [cases, targets, teams, hypotheses, practice]

const sum = (all: readonly { count: number }[]) => all.reduce((total, { count }) => total + count, 0)

/** '2 good, 1 satisfactory'. */
const inWords = (all: readonly [string, number][]) =>
  all.map(([name, count]) => `${count} ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`).join(', ')
