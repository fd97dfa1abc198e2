/** How many messages a page shows, and how far they are counted. */
export const MESSAGES_A_PAGE = 50
export const COUNTED_TO = 1000
