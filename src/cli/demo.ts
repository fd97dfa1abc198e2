import { isDemonstration } from '#installation/mark.ts'
import { asOwner, withInstallation } from '#installation/open-installation.ts'
import { EXIT, WrongUsage, type Command } from './command.ts'

export const demoCommand: Command = {
  name: 'demo',
  says: 'With --again: makes the demonstration anew, whatever was done in it',
  help: 'Everything that was entered into the demonstration is lost, and everybody is signed out. A real service is never touched.',
  options: { again: { says: 'say so: nothing happens without it' } },
  async run({ isSet, config, progress, say }) {
    if (!isSet('again'))
      throw new WrongUsage('Say --again: everything that was entered into the demonstration is lost.')
    const { renewDemonstration } = await import('#demonstration/index.ts')
    const { migrateInstallation } = await import('#installation/bring-up-to-date.ts')
    const settings = config()
    await withInstallation(settings, async (installation) => {
      if (!(await asOwner(installation, isDemonstration)))
        throw new Error('This is a real service, not a demonstration: nothing was changed.')
      await migrateInstallation(installation, progress)
      await renewDemonstration(installation, settings, progress)
    })
    say('The demonstration is as on its first day.')
    return EXIT.done
  },
}
