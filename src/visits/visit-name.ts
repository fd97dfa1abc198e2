export { visitTypeName as visitName } from '#model/index.ts'

/** '13:00'. */
export function showTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
