import { asOwner, withInstallation } from '#installation/open-installation.ts'
import { EXIT, WrongUsage, type Command } from './command.ts'

export const userAddCommand: Command = {
  name: 'user add',
  takes: 'EMAIL',
  says: 'Gives somebody a role over a whole service, and prints the link with which they come in',
  help: `Somebody of that address is found, or added with --name. Who has a password already gets a link for a new one. With
--password-stdin the password is read from the input, one line of 12 characters or more, and there is no link.
Needs the owner: DATABASE_OWNER_URL, where DATABASE_URL names a server.`,
  options: {
    role: {
      value: 'ROLE',
      says: "a role of the service's model, by its id or name; it must be one over the whole service",
    },
    name: { value: 'NAME', says: 'for somebody who is not known yet' },
    authority: { value: 'NAME', says: 'the service; may be left out where there is only one' },
    'lost-second-factor': { says: 'has them set up their authenticator anew' },
    'password-stdin': { says: 'reads the password from the input' },
  },
  arguments: [1, 1],
  async run({ args: [email = ''], option, isSet, config, readInput, say, progress }) {
    if (!/^\S+@\S+$/.test(email)) throw new WrongUsage(`${email} is no address of e-mail.`)
    const role = option('role')
    if (!role) throw new WrongUsage('Name the role with --role, such as --role service-administrator.')
    const { addUser } = await import('#installation/add-user.ts')
    const settings = config()
    const password = isSet('password-stdin') ? (await readInput()).split(/\r?\n/)[0] : undefined
    const added = await withInstallation(settings, (installation) =>
      asOwner(installation, (owner) =>
        addUser(owner, settings, {
          ...{ email, role, password, name: option('name'), service: option('authority') },
          losesSecondFactor: isSet('lost-second-factor'),
        }),
      ),
    )
    progress(`${added.name} is ${added.roleName} of ${added.serviceName}.`)
    say(added.link ? `${settings.publicUrl}${added.link}` : 'The password is set.')
    if (added.link) progress(`The link can be used once, within ${added.days} days.`)
    return EXIT.done
  },
}
