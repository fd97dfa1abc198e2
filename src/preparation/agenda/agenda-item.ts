/** Something that the school puts on the agenda of a visit. */
export type SchoolItem = {
  id: string
  /** The model's item of the agenda under which it stands. */
  item: string
  says: string
  /** Whether the school asks for support with it. */
  isSupportNeed: boolean
  addedBy: string
}
