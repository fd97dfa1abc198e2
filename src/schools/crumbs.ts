import type { School } from './school.ts'

/** The way to a page of a school. */
export function crumbsTo(school: Pick<School, 'id' | 'name'>, here: string) {
  return [{ text: 'Schools', href: '/schools' }, { text: school.name, href: `/schools/${school.id}` }, { text: here }]
}
