import { z } from 'zod'

/** Which heading was chosen for each column that is looked for: 'column.urn' is 'School URN'; nothing where none was. */
export const columnsForm = z.record(z.string(), z.string()).transform((answers) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([name, heading]) => name.startsWith('column.') && heading !== '')
      .map(([name, heading]) => [name.slice('column.'.length), heading]),
  ),
)
