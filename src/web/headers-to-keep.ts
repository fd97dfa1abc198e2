/** What makes a browser keep a file under its name, in any letters, and never run or show it here. */
export function headersToKeep(fileName: string): Record<string, string> {
  const plain = fileName.replace(/[^\w.-]+/g, '-')
  const named = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${named}`,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  }
}
