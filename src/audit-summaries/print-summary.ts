import type { Priority } from '#commissions/index.ts'
import type { DecidingGroupRule, ServiceModel } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Investment, SummarySaid, Told } from './audit-summary.ts'
import type { AuditRead } from './read-audit.ts'

type Given = {
  model: ServiceModel
  rule: DecidingGroupRule
  said: SummarySaid
  audit: AuditRead
  investments: readonly Investment[]
  priorities: readonly Priority[]
  organisation: string
  today: PlainDate
  presented?: { heldOn: PlainDate; by: readonly string[] }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const number = (count: number | undefined) => (count === undefined ? 'Too few schools' : String(count))

/** RO-66. The summary of the audit and of the investment that it calls for, as a document: no school is named in it, and none can be known by it. Pure. */
export function printSummary(given: Given): PrintedDocument {
  const { rule, said, audit, today, presented } = given
  const { all } = audit
  return {
    title: said.title,
    subtitle: rule.summary?.says ?? '',
    organisation: given.organisation,
    facts: [
      { name: 'As things stood on', value: showDate(today) },
      ...(presented
        ? [
            { name: 'Presented to', value: `${rule.name}, ${showDate(presented.heldOn)}` },
            { name: 'By', value: presented.by.join(', ') },
          ]
        : []),
      { name: 'Investment in', value: showSchoolYear(said.schoolYear) },
    ],
    foot: `${said.title} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      heading('In words'),
      ...blocksOfText(said.says),
      heading('What the audit says'),
      {
        kind: 'paragraph',
        text: `${all.schools} schools have begun their audit: ${all.live} verified strengths that are current, ${all.stale} that are stale, ${number(all.areas).toLowerCase()} verified areas to develop, ${all.unverified} points that nobody has verified yet.`,
      },
      tableOf('By aspect', 'Aspect', audit.aspects, false),
      tableOf('By phase', 'Phase', audit.phases, true),
      tableOf('By community', 'Community', audit.communities, true),
      ...fewSays(rule, audit),
      heading('The investment that it calls for'),
      ...investmentsOf(given),
      heading('Priorities that are recommended'),
      ...prioritiesOf(given),
    ],
  }
}

function tableOf(caption: string, first: string, rows: readonly Told[], isMost: boolean): Block {
  return {
    kind: 'table',
    caption,
    head: [first, 'Schools', 'Strengths', 'Stale', 'To develop', ...(isMost ? ['Most often'] : []), 'Unverified'],
    rows: rows.map(({ name, schools, live, stale, areas, unverified, most }) => [
      ...[name, String(schools), String(live), String(stale), number(areas)],
      ...(isMost ? [most.join(', ')] : []),
      String(unverified),
    ]),
  }
}

const fewSays = ({ summary }: DecidingGroupRule, { all, phases, communities }: AuditRead): Block[] =>
  [all, ...phases, ...communities].some(({ areas }) => areas === undefined)
    ? [
        {
          kind: 'paragraph',
          tone: 'quiet',
          text: `Areas to develop are told of ${summary?.few ?? 0} schools or more together, so that no school is known by them.`,
        },
      ]
    : []

function investmentsOf({ model, investments }: Given): Block[] {
  if (investments.length === 0) return [{ kind: 'paragraph', text: 'None is said yet.' }]
  const costed = investments.filter(({ pence }) => pence !== null)
  // A priority that answers to several aspects costs once.
  const once = costed.filter(
    ({ priorityId }, at) => priorityId === null || costed.findIndex((each) => each.priorityId === priorityId) === at,
  )
  const total = once.reduce((sum, { pence }) => sum + (pence ?? 0), 0)
  const open = investments.length - costed.length
  return [
    {
      kind: 'table',
      head: ['Aspect', 'What for', 'By', 'Cost', 'Source'],
      rows: investments.map(({ aspect, says, priorityTitle, pence, fundName }) => [
        model.strengths?.aspects.find(({ id }) => id === aspect)?.name ?? aspect,
        says,
        priorityTitle ?? 'An amount of its own',
        pence === null ? 'Not costed yet' : showMoney(pence),
        fundName ?? 'Not said yet',
      ]),
    },
    {
      kind: 'paragraph',
      text: `Together ${showMoney(total)}${open > 0 ? `, and ${open} not costed yet` : ''}.`,
    },
  ]
}

function prioritiesOf({ model, priorities, said }: Given): Block[] {
  if (priorities.length === 0)
    return [{ kind: 'paragraph', text: `None is recommended for ${showSchoolYear(said.schoolYear)} yet.` }]
  return [
    {
      kind: 'table',
      head: ['Priority', 'Of', 'Cost', 'From', 'Until', 'Fund'],
      rows: priorities.map(({ title, kind, costPence, startsOn, endsOn, fundName }) => [
        title,
        model.commissioning?.balance.of.find(({ id }) => id === kind)?.name ?? kind,
        costPence === null ? 'Not costed yet' : showMoney(costPence),
        startsOn ? showShortDate(startsOn) : 'Not said yet',
        endsOn ? showShortDate(endsOn) : 'Not said yet',
        fundName ?? 'Not said yet',
      ]),
    },
  ]
}
