import { checkInstallation } from '#installation/check-installation.ts'
import { EXIT, type Command } from './command.ts'

const MARKS = { ok: 'ok     ', toDo: 'to do  ', note: 'note   ' }

export const doctorCommand: Command = {
  name: 'doctor',
  says: 'Looks at everything that the service stands on, and says for each what is to be done',
  help: 'Exit code 0 when nothing is to be done, 1 when something is. Nothing is changed.',
  async run({ config, env, say }) {
    const found = await checkInstallation(config(), env)
    for (const { state, about, says } of found) say(`${MARKS[state]}${about}: ${says}`)
    return found.some(({ state }) => state === 'toDo') ? EXIT.refused : EXIT.done
  },
}
