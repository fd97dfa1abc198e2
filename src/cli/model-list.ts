import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel } from '#model/index.ts'
import { asOwner, hasDatabase, withInstallation } from '#installation/open-installation.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { EXIT, type Command } from './command.ts'

const MODELS = join(import.meta.dirname, '..', '..', 'models')

type Adoption = { name: string; school_year: number; title: string; adopted_on: string }

export const modelListCommand: Command = {
  name: 'model list',
  says: 'Lists the models in models/, and, where there is a database, which services adopted which',
  async run({ config, say }) {
    say('In models/')
    for (const file of readdirSync(MODELS)
      .filter((name) => name.endsWith('.yaml'))
      .sort()) {
      const { model, faults } = readModel(readFileSync(join(MODELS, file)), file)
      say(`  ${file}: ${model ? `${model.identity.title}, ${model.identity.schoolYear}` : `${faults.length} faults`}`)
    }
    const settings = config()
    if (!hasDatabase(settings)) return EXIT.done
    say('Adopted')
    for (const { name, school_year, title, adopted_on } of await withInstallation(settings, listAdoptions))
      say(`  ${name}: ${title}, from ${showSchoolYear(school_year)}, adopted on ${adopted_on}`)
    return EXIT.done
  },
}

function listAdoptions(installation: Parameters<typeof asOwner>[0]): Promise<Adoption[]> {
  return asOwner(installation, async (owner) => {
    const { rows } = await owner.query<Adoption>(
      `select s.name, a.school_year, v.title, to_char(a.adopted_at at time zone 'Europe/London', 'YYYY-MM-DD') as adopted_on
       from model_adoptions a join authorities s on s.authority_id = a.authority_id
         join model_versions v on v.authority_id = a.authority_id and v.id = a.model_version_id
       order by s.name, a.school_year, a.adopted_at`,
    )
    return rows
  })
}
