import { blocksOfText, type Block, type PrintedDocument } from '#print/index.ts'
import { keepingFor } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { categoryOf, type Wanted } from './need.ts'
import { needName, needWord, purposeSays, whySays } from './need-words.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

/** The letter to a school on what it needs of the service: what was decided, why, what it brings, what would lower it, and when one looks again. */
export function printNeedLetter(
  { actor, model, today }: Pick<Look, 'actor' | 'model' | 'today'>,
  { school, need }: SchoolOfNeed,
  wanted: Wanted,
  people: readonly string[],
  by = actor.name,
): PrintedDocument {
  const { startsOn, purposes, loweredBy, lowersTo, nextLookOn } = wanted
  const marking = keepingFor(model, 'record')?.marking
  const category = categoryOf(need, wanted.category)
  const why = whySays(need, wanted)
  return {
    title: `${needName(need, wanted)}: ${school.name}`,
    subtitle: needWord(model),
    organisation: actor.authorityName,
    facts: [
      { name: 'School', value: school.name },
      { name: 'To', value: people.length > 0 ? people.join(', ') : 'The headteacher and the chair of governors' },
      { name: 'From', value: `${by}, ${actor.authorityName}` },
      { name: 'Date', value: showDate(today) },
      { name: 'In force from', value: showDate(startsOn) },
    ],
    ...(marking && { marking }),
    foot: `${needWord(model)}: ${school.name} · ${showShortDate(today)}`,
    dated: today,
    blocks: [
      ...(category ? [heading('What it brings'), paragraph(category.says)] : []),
      ...(why ? [heading('Why'), ...blocksOfText(why)] : []),
      ...(purposes.length > 0
        ? [heading('For what'), { kind: 'list', items: purposes.map((each) => purposeSays(need, each)) } as const]
        : []),
      ...(loweredBy && lowersTo
        ? [
            heading('What would lower it'),
            ...blocksOfText(loweredBy),
            paragraph(`It would then be ${categoryOf(need, lowersTo)?.name ?? lowersTo}.`),
          ]
        : []),
      ...(nextLookOn ? [heading('When one looks again'), paragraph(`By ${showDate(nextLookOn)}.`)] : []),
      heading('If you see it differently'),
      paragraph(
        'Answer this letter on the page of your school. There you can ask, with reasons, that it be looked at again.',
      ),
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
