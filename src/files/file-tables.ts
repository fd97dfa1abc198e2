export type FileTables = {
  stored_files: {
    authority_id: string
    id: string
    name: string
    media_type: string
    bytes: number
    sha256: string
    stored_at: Date
    stored_by: string
  }
  stored_file_parts: { authority_id: string; id: string; file_id: string; place: number; content: Buffer }
}
