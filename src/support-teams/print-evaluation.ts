import { capital, keepingFor, word } from '#model/index.ts'
import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { saysFigures } from './figures-shown.ts'
import type { TeamInModel } from './get-support-team.ts'
import type { Evaluation, Meeting, Member } from './support-team.ts'

type Told = TeamInModel & {
  evaluations: readonly Evaluation[]
  members: readonly Member[]
  meetings: readonly Meeting[]
}

/** NF-20. A team's evaluation as a document: what it was to reach, who was of it, what each intervention came to. */
export function printEvaluation(told: Told, organisation: string, today: PlainDate): PrintedDocument {
  const { team, model, name, evaluations, members, meetings } = told
  const marking = keepingFor(model, 'record')?.marking
  const title = `${name}: evaluation`
  const state = team.closedOn ? `Closed on ${showDate(team.closedOn)}` : 'Not closed'
  return {
    title,
    subtitle: team.schoolName,
    organisation,
    facts: [
      { name: 'School', value: team.schoolName },
      { name: capital(word(model, 'supportTeam')), value: name },
      { name: 'From', value: showDate(team.startedOn) },
      { name: 'Chair', value: members.find(({ part }) => part === 'chair')?.name ?? 'Nobody named' },
      { name: 'Members', value: members.map((each) => each.name).join(', ') || 'Nobody named' },
      { name: 'Meetings', value: meetings.map(({ heldOn }) => showShortDate(heldOn)).join(', ') || 'None' },
      { name: 'State', value: state },
    ],
    ...(marking && { marking }),
    foot: `${title}, ${team.schoolName} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      heading('What it was to reach'),
      ...blocksOfText(team.aim),
      ...evaluations.flatMap((each) => blocksOf(each, told)),
      ...(team.conclusion ? [heading('As a whole'), ...blocksOfText(team.conclusion)] : []),
    ],
  }
}

function blocksOf(each: Evaluation, { model, rule }: Told): Block[] {
  const scale = model.scales.find(({ id }) => id === rule.closing.scale)
  const judged = scale?.points.find(({ value }) => value === each.judgement)?.label ?? String(each.judgement)
  return [
    heading(each.intervention),
    part('What it aimed at'),
    ...blocksOfText(each.aimedAt),
    part('What changed'),
    ...blocksOfText(each.changed),
    part('Figures'),
    ...(each.figures
      ? [
          paragraph(`${each.figures.name}. ${saysFigures(each.figures)}.`),
          { ...paragraph(each.figures.source), tone: 'quiet' as const },
        ]
      : [paragraph(each.noFigures ?? '')]),
    part('How effective it was'),
    paragraph(`${judged} (${scale?.name ?? ''})`),
  ]
}

const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text })
const part = (text: string) => ({ kind: 'heading' as const, level: 2 as const, text })
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
