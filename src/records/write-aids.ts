import { listActions, type Action } from '#actions/index.ts'
import { word } from '#model/index.ts'
import { figuresOfVisit, shortOf, surestFirst, type FiguresOfVisit } from '#profiles/index.ts'
import { londonDateOf, toPlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { findLastIssued } from './record-store.ts'
import type { FormPart } from './form-parts.ts'
import type { Beside } from './writing-form.ts'

const MOST_ACTIONS = 5
const MOST_FIGURES = 5
const LONGEST_QUOTE = 400

/** Who else has something to set beside the parts of a visit's record while it is written. */
export type BesideSource = (look: Look, found: VisitInModel) => Promise<(part: FormPart) => readonly Beside[]>

const others: BesideSource[] = []

/** What other rooms set beside the parts of a record, such as the targets of the school. */
export function learnBesideParts(...sources: readonly BesideSource[]): void {
  for (const source of sources) if (!others.includes(source)) others.push(source)
}

/** What helps while a part is written: what the last record said of it, the actions that are still open, the model's own words. */
export async function besideParts(look: Look, found: VisitInModel): Promise<(part: FormPart) => readonly Beside[]> {
  const { visit, model, type } = found
  const [last, actions, figures, ...more] = await Promise.all([
    findLastIssued(look, visit),
    listActions(look, visit.schoolId),
    figuresOfVisit(look, visit, type),
    ...others.map((source) => source(look, found)),
  ])
  const open = actions.filter(({ doneOn, visitId }) => doneOn === null && visitId !== visit.id)
  return (part) => {
    const { id, kind } = part
    const said = last?.sections.find(({ section }) => section === id)?.body.trim()
    return [
      ...(id === type.figures?.section && figures ? figuresBeside(figures) : []),
      ...more.flatMap((beside) => beside(part)),
      ...(kind === 'people' && type.governors ? [{ heading: 'Good to know', says: type.governors.says }] : []),
      ...(kind === 'actions' && open.length > 0
        ? [stillOpen(open, visit.schoolId, word(model, 'action', { form: 'many' }))]
        : []),
      ...(said && last ? [lastSaid(said, last.heldOn, last.visitId)] : []),
    ]
  }
}

/** NF-49. The figures of the visit beside the section that compares them; what was loaded since is said apart. */
function figuresBeside({ schoolId, keptAt, lines, targets, changes }: FiguresOfVisit): Beside[] {
  const says = (line: FiguresOfVisit['lines'][number]) => {
    const { name, latest, local, england } = line
    return [`${name}, ${latest}`, local && `local ${local}`, england && `England ${england}`, shortOf(line)]
      .filter(Boolean)
      .join('; ')
  }
  const left = lines.length - MOST_FIGURES
  const text = left > 0 ? `All figures, ${left} more` : 'All figures'
  const more = { text, href: `/schools/${schoolId}/figures` }
  const heading = keptAt ? `Figures as they stood on ${showShortDate(londonDateOf(keptAt))}` : 'Figures'
  return [
    ...(lines.length > 0 ? [{ heading, lines: surestFirst(lines).slice(0, MOST_FIGURES).map(says), more }] : []),
    ...targets.map(({ heading: of, lines: says, href }) => ({
      heading: of,
      lines: says,
      more: { text: 'With their sources', href },
    })),
    ...(changes.length > 0 ? [{ heading: 'Loaded later, and different', lines: changes }] : []),
  ]
}

function lastSaid(said: string, on: string, visitId: string): Beside {
  const date = toPlainDate(on)
  return {
    heading: 'The last one said',
    quote: said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)} …` : said,
    more: { text: date ? showShortDate(date) : on, href: `/visits/${visitId}/record` },
  }
}

function stillOpen(open: readonly Action[], schoolId: string, many: string): Beside {
  return {
    heading: 'Still open from before',
    lines: open.slice(0, MOST_ACTIONS).map(({ says, dueOn }) => (dueOn ? `${says}, by ${showDate(dueOn)}` : says)),
    more: { text: `All ${many}`, href: `/schools/${schoolId}/actions` },
  }
}
