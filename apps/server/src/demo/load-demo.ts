import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CreateFirstAdministrator, CreateOrganisation } from '@fristvakt/accounts';
import { Database } from '@fristvakt/platform';
import { ImportCaseFile } from '@fristvakt/providers';
import { valueOf } from '../wire/problem';
import { DEMO_STORIES, retold } from './demo-texts';

export interface FirstSignIn {
  readonly email: string;
  readonly password: string;
}

/** Loads the demonstration into an empty installation, in an organisation of its own and marked as what it is. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly database: Database,
    private readonly organisations: CreateOrganisation,
    private readonly administrators: CreateFirstAdministrator,
    private readonly importing: ImportCaseFile,
  ) {}

  /** The first sign-in, told once; undefined where there is an organisation already. `folder`: where the stories are. */
  async ifEmpty(folder: string): Promise<FirstSignIn | undefined> {
    const known = await this.database.read({ purpose: 'sweep' }, async (tx) =>
      tx.query<readonly unknown[]>('select 1 from organisation limit 1'),
    );
    return known.length > 0 ? undefined : this.load(folder);
  }

  private async load(folder: string): Promise<FirstSignIn> {
    const organisation = valueOf(
      await this.organisations.execute({ name: 'Demo (exempel)', demo: true, secondFactorRequired: false }),
    );
    for (const story of DEMO_STORIES) {
      const bytes = Buffer.from(retold(story, readFileSync(join(folder, `${story}.yaml`), 'utf8')));
      valueOf(await this.importing.execute({ organisation, by: null, bytes, dryRun: false, demo: true }));
    }
    const email = 'demo@fristvakt.example';
    const { password } = valueOf(
      await this.administrators.execute({
        ...{ organisation, name: 'Demo', email },
        besides: ['compliance-officer', 'counsel', 'manager'],
      }),
    );
    if (password === null) throw new Error('the demonstration found somebody else under its address');
    return { email, password };
  }
}
