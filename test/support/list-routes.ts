import type { FastifyInstance } from 'fastify'

/** A route as it was registered: its methods and its address with names for ids. */
export type Route = { url: string; methods: readonly string[] }

/** Every route of the application, read from the program itself. */
export function listRoutes(app: FastifyInstance): Route[] {
  const steps: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^([│ ]*)[├└]── (.*?) \(([A-Z, ]+)\)$/.exec(line)
      if (!match) return []
      const [, indent = '', step = '', methods = ''] = match
      const depth = indent.length / 4
      steps.length = depth
      steps[depth] = step
      return [{ url: steps.join(''), methods: methods.split(', ') }]
    })
}

/** The names in an address: 'schoolId' in '/schools/:schoolId'. */
export function namesIn(url: string): string[] {
  return [...url.matchAll(/:(\w+)/g)].map(([, name]) => name!)
}
