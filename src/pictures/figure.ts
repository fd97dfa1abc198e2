/** What a figure counts: percentages, points of a score, days; with how many decimals, and signed where 0 is the average. */
export type Unit = { readonly after: string; readonly decimals: number; readonly isSigned?: boolean | undefined }

export const PERCENT: Unit = { after: '%', decimals: 0 }

/** A figure with its range and its cohort, or the reason in words why there is none: 'suppressed: fewer than 5 pupils'. */
export type Figure = Known | { readonly missing: string }

export type Known = {
  readonly value: number
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly of?: number | undefined
  /** What is to be known of it; 'provisional' is drawn open. */
  readonly note?: string | undefined
}

export function isKnown(figure: Figure | undefined): figure is Known {
  return figure !== undefined && 'value' in figure
}

/** 48%, −1.3, +0.4. */
export function show(value: number, { after, decimals, isSigned }: Unit): string {
  const size = Math.abs(value).toFixed(decimals)
  const isNothing = Number(size) === 0
  const sign = value < 0 && !isNothing ? '−' : isSigned && !isNothing ? '+' : ''
  return `${sign}${size}${after}`
}

/** 32 to 65%; nothing where no range is known. */
export function showRange({ low, high }: Known, unit: Unit): string {
  if (low === undefined || high === undefined) return ''
  return `${show(low, { ...unit, after: '' })} to ${show(high, unit)}`
}

/** A figure as a cell of a table says it. */
export function showFigure(figure: Figure | undefined, unit: Unit): string {
  if (!figure) return ''
  if (!isKnown(figure)) return figure.missing
  return figure.note ? `${show(figure.value, unit)}, ${figure.note}` : show(figure.value, unit)
}

/** Whole numbers with commas: 1,204. */
export function showCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}
