import type { Streamed } from '#web/downloads.ts'
import { readStoredPart, type StoredFile } from './stored-files.ts'

/** A stored file as it is sent: a part at a time, under its own name unless another is given. */
export function sendStored(file: StoredFile, name = file.name): Streamed {
  return {
    fileName: name,
    type: file.mediaType,
    bytes: file.bytes,
    async *parts(read) {
      for (let place = 0; ; place++) {
        const part = await read((look) => readStoredPart(look, file.id, place))
        if (!part) return
        yield part
      }
    },
  }
}
