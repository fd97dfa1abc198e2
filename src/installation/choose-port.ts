import { createServer } from 'node:net'
import type { Config } from '#config.ts'

/**
 * The configuration with the port that will be listened on: a free one for 0. Asked before anything else is begun, so that
 * nobody waits for a demonstration only to read that the port is taken. Throws that in one sentence.
 */
export async function choosePort(config: Config): Promise<Config> {
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => reject(new Error(whyCannotListen(error, config))))
    probe.listen(config.port, config.host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : config.port))
    })
  })
  return { ...config, port, publicUrl: config.publicUrl.replace(/^(http:\/\/localhost):0$/, `$1:${port}`) }
}

/** Why nobody can be listened to at this port or address, and what to do. */
export function whyCannotListen({ code, message }: NodeJS.ErrnoException, { port, host }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1}.`
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set PORT to one from 1024 on.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. Set HOST to one that is, or leave it out.`
  return `Nobody can be listened to on ${host}, port ${port}: ${message}. Set HOST and PORT.`
}
