import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { importFiguresCommand } from './import-figures.ts'
import { importGiasCommand, importLinksCommand } from './import.ts'
import { measuresCheckCommand } from './measures-check.ts'
import { migrateCommand } from './migrate.ts'
import { modelCheckCommand } from './model-check.ts'
import { modelExplainCommand } from './model-explain.ts'
import { modelListCommand } from './model-list.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { userAddCommand } from './user-add.ts'

/** Everything that bin/waymark can do, in the order in which its help lists it. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importGiasCommand,
  importLinksCommand,
  importFiguresCommand,
  modelCheckCommand,
  modelExplainCommand,
  modelListCommand,
  measuresCheckCommand,
  userAddCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  demoCommand,
]
