/** The name under which a field of a line is posted: `e.<id>.says`. */
export const fieldOf = (id: string, field: string) => `e.${id}.${field}`
