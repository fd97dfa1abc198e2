import { EXIT, type Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  says: 'Serves the installation as it is: for a real service, under a supervisor',
  help: `A new database becomes a real service, never a demonstration: the address at which to set it up is printed. With
DATABASE_OWNER_URL it is migrated first; without, it must have been (bin/waymark migrate). PORT, HOST and WAYMARK_URL
say where it is. SIGTERM and Ctrl-C let requests finish and close the database.`,
  async run(call) {
    const { listDemonstrationLines } = await import('#demonstration/index.ts')
    const { runService } = await import('#installation/run-service.ts')
    await runService({
      config: call.config(),
      beginning: 'own',
      listPeople: listDemonstrationLines,
      say: call.say,
    })
    return EXIT.done
  },
}
