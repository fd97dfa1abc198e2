import type { FastifyInstance } from 'fastify'
import { toPdf, toWord, type Pictures, type PrintedDocument } from '#print/index.ts'
import { headersToKeep } from '#web/headers-to-keep.ts'
import { look, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'

/** A document to be printed, with its pictures, and what its file is called but for the ending. */
export type ToPrint = { document: PrintedDocument; pictures: Pictures; fileName: string }

const FILES = {
  word: {
    make: toWord,
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { make: toPdf, ending: 'pdf', type: 'application/pdf' },
} as const

/**
 * A document as Word under `url/word`, as PDF under `url/pdf`. What it says is found, with the person's leave, in one
 * transaction; the file is made after that is over, so that no connection waits for it.
 */
export function addPrinted(app: FastifyInstance, web: Web, url: string, find: (seen: Seen) => Promise<ToPrint>): void {
  for (const [name, { make, ending, type }] of Object.entries(FILES))
    app.get(`${url}/${name}`, async (request, reply) => {
      const { document, pictures, fileName } = await look(web, 'read', request, reply, find)
      const file = await make(document, pictures)
      return reply
        .headers(headersToKeep(`${fileName}.${ending}`))
        .type(type)
        .send(file)
    })
}
