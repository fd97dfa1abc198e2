import { andList } from '#model/index.ts'

/** A heading names so many; of more it says how many, and the list below it names them. */
const NAMED = 3

/** 'Tom Head and Sue Second'; '10 people' where a heading would be nothing but names. */
export function namesOrCount(people: readonly { name: string }[]): string {
  return people.length > NAMED ? `${people.length} people` : andList(people.map(({ name }) => name))
}
