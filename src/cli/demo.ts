import { isDemonstration } from '#installation/mark.ts'
import { asOwner, withInstallation } from '#installation/open-installation.ts'
import { EXIT, WrongUsage, type Command } from './command.ts'

export const demoCommand: Command = {
  name: 'demo',
  says: 'With --again: makes the demonstration anew, whatever was done in it',
  help: 'Everything that was entered into the demonstration is lost, and everybody is signed out. A real service is never touched.',
  options: {
    again: { says: 'say so: nothing happens without it' },
    authorities: { value: 'NUMBER', says: 'a large one instead: so many services, 100 at most' },
    schools: { value: 'NUMBER', says: 'how many schools they have together, 25,000 at most' },
  },
  async run({ isSet, option, config, progress, say }) {
    if (!isSet('again'))
      throw new WrongUsage('Say --again: everything that was entered into the demonstration is lost.')
    const size = sizeAsked(option('authorities'), option('schools'))
    const { makeLargeDemonstration, renewDemonstration } = await import('#demonstration/index.ts')
    const { migrateInstallation } = await import('#installation/bring-up-to-date.ts')
    const settings = config()
    await withInstallation(settings, async (installation) => {
      if (!(await asOwner(installation, isDemonstration)))
        throw new Error('This is a real service, not a demonstration: nothing was changed.')
      await migrateInstallation(installation, progress)
      if (size) await makeLargeDemonstration(installation, settings, progress, size)
      else await renewDemonstration(installation, settings, progress)
    })
    say('The demonstration is as on its first day.')
    return EXIT.done
  },
}

/** The size of a large demonstration; undefined where none was asked for. Throws WrongUsage. */
function sizeAsked(authorities: string | undefined, schools: string | undefined) {
  if (authorities === undefined && schools === undefined) return undefined
  const size = { authorities: Number(authorities ?? 10), schools: Number(schools ?? 2500) }
  const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most
  if (!isWithin(size.authorities, 100)) throw new WrongUsage('--authorities takes a number from 1 to 100.')
  if (!isWithin(size.schools, 25_000) || size.schools < size.authorities * 10)
    throw new WrongUsage('--schools takes a number up to 25,000, with ten or more for each service.')
  return size
}
