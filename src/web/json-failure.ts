import type { Finding } from '#shared/finding.ts'

/** Why a script did not get what it asked for, in words for a person and a word for the script. */
export type JsonFailure = {
  why: 'sign-in' | 'somebody-else' | 'token' | 'not-allowed' | 'not-there' | 'refused' | 'away'
  says: string
  findings?: readonly Finding[]
}
