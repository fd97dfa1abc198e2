import { capital, type GroupKind } from '#model/index.ts'
import type { Chance } from './chance.ts'
import type { Members } from './group-members.ts'
import { schoolNameStem } from './made-up-names.ts'

/** What a group is called: by its place where it has one, else by a made-up name and its kind. */
export function groupName(chance: Chance, kind: GroupKind, { called, schools }: Members, taken: Set<string>): string {
  const town = schools[0]?.row.town ?? 'New Town'
  for (;;) {
    const stem = schoolNameStem(chance, town)
    const name = called?.startsWith('Association') ? `${stem} ${called}` : (called ?? `${stem} ${title(kind)}`)
    if (taken.has(name) && !called) continue
    taken.add(name)
    return name
  }
}

/** 'School Improvement Partnership'; of a kind named by many words, the one that matters. */
function title({ one }: GroupKind): string {
  const words = one.split(' ')
  const short =
    words.length <= 3 && !words.includes('between') ? words : [words.includes('between') ? words[0]! : words.at(-1)!]
  return short.map(capital).join(' ')
}
