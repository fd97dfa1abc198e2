import type { VNode } from 'preact'
import type { Look } from '#work/work.ts'
import type { Group } from './groups/group.ts'
import type { School } from './school.ts'

/**
 * What a later room adds to a school's page. `show` is called inside the page's transaction, all of them at once, and gives
 * nothing where there is nothing to say to this person. By place:
 * `people` a few words of the line on its people, without a point at the end;
 * `card` a `section.wm-card` with an h2;
 * `open` one or more `li` of a strip of numbers (`wm-stats`);
 * `side` a section with an h2, in the column beside the timeline.
 */
export type SchoolPanel = {
  place: 'people' | 'card' | 'open' | 'side'
  show: (look: Look, school: School) => Promise<VNode | undefined>
}

/** What a later room adds to a group's page: a section with an h2, such as who leads it. */
export type GroupPanel = { show: (look: Look, group: Group) => Promise<VNode | undefined> }
