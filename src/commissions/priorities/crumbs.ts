/** The way to the list of priorities. */
export const TO_PRIORITIES = [{ text: 'Priorities', href: '/priorities' }]

/** The way to one of them. */
export const toPriority = ({ id, title }: { id: string; title: string }) => [
  ...TO_PRIORITIES,
  { text: title, href: `/priorities/${id}` },
]
