export { counted, FileFault, quoted } from './file-fault.ts'
export {
  ENDINGS_OFFERED,
  FILE_KINDS,
  kindOfFile,
  KINDS_IN_WORDS,
  type FileKind,
  type FileKindId,
} from './file-kinds.ts'
export { sizeSays } from './size-says.ts'
export { sendStored } from './send-stored.ts'
export {
  getStoredFile,
  readStoredFile,
  readStoredPart,
  removeStoredFile,
  storeFile,
  type IncomingFile,
  type StoredFile,
} from './stored-files.ts'
export { MOST_BYTES, takeFile } from './take-file.ts'
export { readEnds, readKind, whatItIs } from './what-a-file-is.ts'
export { wordsOfFile } from './words-of-file.ts'
export { zipStream, type ZipEntry } from './zip-stream.ts'
export { unzip, zipUnfolded, type ZipLimits, type ZipPart } from './zip-parts.ts'
