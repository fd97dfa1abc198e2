import type { School } from './school.ts'

/** The way to a page of a school; without its name, to what stands above it. */
export function crumbsTo(school: Pick<School, 'id' | 'name'>, here?: string) {
  return [
    { text: 'Schools', href: '/schools' },
    { text: school.name, href: `/schools/${school.id}` },
    ...(here === undefined ? [] : [{ text: here }]),
  ]
}
