/** What is said beside the date of a line when what was typed is none. */
export const noDateSays = (typed: string) => `“${typed.trim()}” is not a date: enter one such as 11 December 2026.`
