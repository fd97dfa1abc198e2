/** In which order a list is asked for: by a column, from its first or from its last. In an address: 'name', or '-name' for downwards. */
export type Sort<By extends string = string> = { by: By; isDown: boolean }

/** The order that an address asks for; the usual one where it asks for none, or for one that there is not. */
export function readSort<By extends string>(
  text: string | undefined,
  columns: readonly By[],
  usual: Sort<By>,
): Sort<By> {
  const isDown = text?.startsWith('-') ?? false
  const by = columns.find((column) => column === (isDown ? text?.slice(1) : text))
  return by ? { by, isDown } : usual
}

/** An order as it stands in an address. */
export function writeSort({ by, isDown }: Sort): string {
  return isDown ? `-${by}` : by
}

/** The order as a part of an address; nothing for the usual one. */
export function sortInAddress(sort: Sort, usual: Sort): { sort?: string } {
  return writeSort(sort) === writeSort(usual) ? {} : { sort: writeSort(sort) }
}

/** Where the heading of a column leads: to its own order, and from there to the other way round. */
export function headingSort(column: string, now: Sort): Sort {
  const first: Sort = column.startsWith('-') ? { by: column.slice(1), isDown: true } : { by: column, isDown: false }
  return now.by === first.by ? { by: first.by, isDown: !now.isDown } : first
}
