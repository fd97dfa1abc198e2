/** Joins the class names that apply and leaves out the rest. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The four sizes of a label, legend or caption; without one it is as large as the text. */
export type Size = 'xl' | 'l' | 'm' | 's'

/** The levels a heading may have inside a component. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
