/** Over what a role is held: the whole service, a group's schools, or one school. */
export const SCOPES = ['authority', 'group', 'school'] as const
export type Scope = (typeof SCOPES)[number]

/** How a post is filled. An interim, acting or executive head is a head. */
export const STANDINGS = ['substantive', 'interim', 'acting', 'executive'] as const
export type Standing = (typeof STANDINGS)[number]
