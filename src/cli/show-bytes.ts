/** '4.2 MB' */
export function showBytes(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'KB']
  return `${size.toFixed(size < 10 ? 1 : 0)} ${unit}`
}
