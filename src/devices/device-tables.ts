export type DeviceTables = {
  devices: {
    authority_id: string
    id: string
    person_id: string
    name: string
    switched_on_at: Date
    last_met_at: Date | null
    ended_at: Date | null
    ended_how: 'shut-out' | 'forgotten' | null
    ended_by: string | null
  }
}
