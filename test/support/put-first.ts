/** Whoever was shown a page is asked first for the next, which is mostly of the same room: of many who may be asked few need be. */
export function putFirst<T>(all: T[] | undefined, one: T): void {
  const at = all?.indexOf(one) ?? -1
  if (at > 0) all?.unshift(...all.splice(at, 1))
}
