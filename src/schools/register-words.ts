/** The register's types of establishment, each with the group of types that it is in. */
export const TYPE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'Local authority maintained schools': [
    'Community school',
    'Foundation school',
    'Local authority nursery school',
    'Pupil referral unit',
    'Voluntary aided school',
    'Voluntary controlled school',
  ],
  Academies: [
    'Academy 16-19 converter',
    'Academy 16 to 19 sponsor led',
    'Academy alternative provision converter',
    'Academy alternative provision sponsor led',
    'Academy converter',
    'Academy special converter',
    'Academy special sponsor led',
    'Academy sponsor led',
  ],
  'Free Schools': [
    'Free schools',
    'Free schools 16 to 19',
    'Free schools alternative provision',
    'Free schools special',
    'Studio schools',
    'University technical college',
  ],
  'Special schools': ['Community special school', 'Foundation special school', 'Non-maintained special school'],
  'Independent schools': ['Other independent school', 'Other independent special school'],
  Colleges: ['Further education', 'Sixth form centres'],
  'Other types': ['Institution funded by other government department', 'Miscellaneous', 'Special post 16 institution'],
}

/** Every type of establishment, by name. */
export const REGISTER_TYPES: readonly string[] = Object.values(TYPE_GROUPS).flat().sort()

/** The register's phases of education. */
export const REGISTER_PHASES = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Middle deemed secondary',
  'Secondary',
  'All-through',
  '16 plus',
  'Not applicable',
] as const

/** What the register says where a school has no enhanced provision. */
export const NO_PROVISION: readonly string[] = ['', 'Not applicable', 'None']

/** The group of types that a type is in. */
export function typeGroupOf(typeName: string): string | undefined {
  return Object.keys(TYPE_GROUPS).find((group) => TYPE_GROUPS[group]?.includes(typeName))
}

/** Special schools that an authority maintains stand in a group of types with others that it does not. */
export const MAINTAINED_SPECIAL: readonly string[] = ['Community special school', 'Foundation special school']
export const MAINTAINED_GROUP = 'Local authority maintained schools'
