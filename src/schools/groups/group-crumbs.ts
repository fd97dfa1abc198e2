import { capital, word } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import type { Group } from './group.ts'

/** The way to a page of a group; without one, to a page among the groups; without its name, to what stands above it. */
export function crumbsToGroup({ signedIn }: Frame, group: Pick<Group, 'id' | 'name'> | undefined, here?: string) {
  const groups = signedIn ? capital(word(signedIn.model, 'group', { form: 'many' })) : 'Groups'
  return [
    { text: 'Schools', href: '/schools' },
    { text: groups, href: '/groups' },
    ...(group ? [{ text: group.name, href: `/groups/${group.id}` }] : []),
    ...(here === undefined ? [] : [{ text: here }]),
  ]
}
