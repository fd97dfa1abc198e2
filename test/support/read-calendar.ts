export type CalendarEvent = Readonly<Record<string, string>> & { all: readonly string[] }
export type CalendarFile = {
  method: string | undefined
  name: string | undefined
  events: CalendarEvent[]
  lines: string[]
}

/** A calendar file as a calendar reads it: unfolded, each property by its name, texts without their escapes. */
export function readCalendar(file: string): CalendarFile {
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error(`no calendar: ${file.slice(0, 80)}`)
  const events: CalendarEvent[] = []
  const head: Record<string, string> = {}
  let event: Record<string, string> | undefined
  let all: string[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') [event, all] = [{}, []]
    else if (line === 'END:VEVENT') {
      events.push({ ...event, all } as unknown as CalendarEvent)
      event = undefined
    } else {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line) ?? []
      if (event) all.push(line)
      const text = value.replaceAll(/\\([\\;,n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign))
      ;(event ?? head)[name] = text
    }
  }
  return { method: head.METHOD, name: head['X-WR-CALNAME'], events, lines: file.split('\r\n') }
}
