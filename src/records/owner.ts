/** One who may own an action: a side, or a post of the school, or somebody of the service. */
export type Owner = { ownedBy: 'school' | 'service'; ownerName: string | null; label: string }

/** An owner as a form carries it: 'school', 'school:Headteacher'. */
export const ownerKey = ({ ownedBy, ownerName }: { ownedBy: string | null; ownerName: string | null }) =>
  ownerName ? `${ownedBy ?? 'school'}:${ownerName}` : (ownedBy ?? 'school')
