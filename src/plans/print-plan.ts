import { capital, keepingFor, word, type PlanPart } from '#model/index.ts'
import type { Block, PrintedDocument } from '#print/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { standingsNow } from './check-rules.ts'
import type { PlanInModel } from './get-plan.ts'
import { linesOf, type ActionLine, type PlanCheck } from './plan.ts'
import { planName } from './plan-events.ts'

type With = { organisation: string; today: PlainDate; checks: readonly PlanCheck[] }

/** SH-45. A plan as a document: the school's actions beside what the service gives, by objective, as both agreed it. */
export function printPlan(found: PlanInModel, { organisation, today, checks }: With): PrintedDocument {
  const { plan, model, rule } = found
  const marking = keepingFor(model, 'record')?.marking
  const title = planName(model)
  const version = plan.version > 1 ? [{ name: 'Version', value: `${plan.version}: ${plan.changedBecause ?? ''}` }] : []
  const fits = rule.fits?.of.find(({ id }) => id === plan.fits)
  const fact = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : [])
  return {
    title,
    subtitle: plan.schoolName,
    organisation,
    facts: [
      { name: 'School', value: plan.schoolName },
      ...version,
      { name: 'State', value: plan.agreedOn ? `Agreed on ${showDate(plan.agreedOn)}` : 'A draft, not agreed' },
      ...fact('Agreed for the school', by(plan.schoolAgreedByName, plan.schoolAgreedOn)),
      ...fact(`Agreed for the ${word(model, 'authority')}`, by(plan.serviceAgreedByName, plan.serviceAgreedOn)),
      ...fact(fits?.name ?? 'Fits', plan.fitsTitle && `${plan.fitsTitle}${dated(plan.fitsDatedOn)}`),
      ...fact('Day in its middle', plan.midPointOn && showDate(plan.midPointOn)),
    ],
    ...(marking && { marking }),
    foot: `${title}, ${plan.schoolName}, version ${plan.version} · ${showShortDate(today)}`,
    dated: today,
    blocks: [...rule.parts.flatMap((part) => partBlocks(part, found)), ...judgedBlocks(found, checks)],
  }
}

const by = (name: string | null, on: PlainDate | null) => name && on && `${name}, ${showDate(on)}`
const dated = (on: PlainDate | null) => (on ? `, ${showShortDate(on)}` : '')

function partBlocks(part: PlanPart, { plan, model, rule }: PlanInModel): Block[] {
  const head: Block = { kind: 'heading', level: 1, text: part.title }
  const none: Block[] = [head, { kind: 'paragraph', text: 'Nothing stands here.', tone: 'quiet' }]
  if (linesOf(plan, part.kind).length === 0) return none
  switch (part.kind) {
    case 'objectives':
      return [
        head,
        ...led(rule, model),
        { kind: 'list', isNumbered: true, items: linesOf(plan, 'objectives').map(({ says }) => says) },
      ]
    case 'strengths':
      return [head, { kind: 'list', items: linesOf(plan, 'strengths').map(({ says }) => says) }]
    case 'timescale':
      return [
        head,
        {
          kind: 'table',
          head: ['For what', 'By when', 'What is there by then'],
          rows: timescaleOf(plan).map(({ title, dueOn, says }) => [
            title,
            dueOn ? showShortDate(dueOn) : '',
            says ?? '',
          ]),
        },
      ]
    case 'actions':
      return [head, ...sideBySide(linesOf(plan, 'actions'), byObjective(plan), capital(word(model, 'authority')))]
    case 'criteria':
      return [
        head,
        ...byObjective(plan).flatMap(({ id, title }): Block[] => {
          const of = linesOf(plan, 'criteria').filter(({ objectiveId }) => objectiveId === id)
          return of.length === 0 ? [] : [strong(title), { kind: 'list', items: of.map(({ says }) => says) }]
        }),
      ]
    case 'resources':
      return [head, { kind: 'table', ...resourceTable(linesOf(plan, 'resources')) }]
    case 'time':
      return [
        head,
        {
          kind: 'table',
          head: ['Who', 'Time', 'For what'],
          rows: linesOf(plan, 'time').map(({ personName, role, halfDays, says }) => [
            ...[personName ? `${personName}, ${titleOf(model, role)}` : `${titleOf(model, role)}, to be named`],
            ...[showHalfDays(halfDays), says ?? ''],
          ]),
        },
      ]
  }
}

function resourceTable(resources: readonly { says: string; fund: string | null; pence: number | null }[]) {
  const total = resources.reduce((sum, { pence }) => sum + (pence ?? 0), 0)
  return {
    head: ['Resource', 'From', 'Amount'],
    rows: [
      ...resources.map(({ says, fund, pence }) => [says, fund ?? '', pence === null ? 'Not set' : showMoney(pence)]),
      ['Altogether', '', showMoney(total)],
    ],
  }
}

/** The objectives of a plan, and what belongs to none of them. */
export const byObjective = (plan: PlanInModel['plan']): { id: string | null; title: string }[] => [
  ...linesOf(plan, 'objectives').map(({ id, says }, at) => ({ id, title: `${at + 1}. ${says}` })),
  { id: null, title: 'For all of it' },
]

/** WI-46. By when each objective is secured, objective by objective. */
export const timescaleOf = (plan: PlanInModel['plan']) => {
  const titles = new Map(byObjective(plan).map(({ id, title }) => [id, title]))
  return linesOf(plan, 'timescale').map((line) => ({ ...line, title: titles.get(line.objectiveId) ?? 'For all of it' }))
}

/** WI-40. Which side leads the objectives, where the model says so: 'Led by the school'. */
export const ledBySays = ({ ledBy }: PlanInModel['rule'], model: PlanInModel['model']) =>
  ledBy && `Led by the ${ledBy.side === 'school' ? 'school' : word(model, 'authority')}`

const led = (rule: PlanInModel['rule'], model: PlanInModel['model']): Block[] => {
  const says = ledBySays(rule, model)
  return says ? [{ kind: 'paragraph', text: `${says}, each of them.`, tone: 'quiet' }] : []
}

/** SH-48. What the school does beside what the service gives, objective by objective. */
function sideBySide(
  actions: readonly ActionLine[],
  objectives: readonly { id: string | null; title: string }[],
  service: string,
): Block[] {
  return objectives.flatMap(({ id, title }): Block[] => {
    const of = (side: ActionLine['side']) => actions.filter((each) => each.objectiveId === id && each.side === side)
    const [school, given] = [of('school'), of('service')]
    if (school.length + given.length === 0) return []
    const rows = Array.from({ length: Math.max(school.length, given.length) }, (_, at) => [
      ...cells(school[at]),
      ...cells(given[at]),
    ])
    const head = ['The school', 'By whom and when', service, 'By whom and when']
    return [strong(title), { kind: 'table', head, rows, shares: [3, 2, 3, 2] }]
  })
}

const cells = (line: ActionLine | undefined) =>
  line ? [line.says, [line.who, line.dueOn && showShortDate(line.dueOn)].filter(Boolean).join(', ')] : ['', '']

/** SH-54. How each criterion stands on each count, in a copy of later. */
function judgedBlocks({ plan, rule }: PlanInModel, checks: readonly PlanCheck[]): Block[] {
  const { judged } = rule
  if (!judged || checks.length === 0) return []
  const now = standingsNow(checks)
  const name = (standing: string | undefined) =>
    judged.standings.find(({ id }) => id === standing)?.name ?? 'Not judged'
  return [
    { kind: 'heading', level: 1, text: 'How it stands' },
    {
      kind: 'table',
      head: ['Success criterion', ...judged.counts.map((count) => count.name)],
      rows: linesOf(plan, 'criteria').map(({ id, says }) => [
        says,
        ...judged.counts.map((count) => name(now.get(`${id} ${count.id}`)?.standing)),
      ]),
    },
  ]
}

const strong = (text: string): Block => ({ kind: 'paragraph', text, tone: 'strong' })
