import { type DynamicModule, Module } from '@nestjs/common';
import { ComparePeople } from './compare-people/compare-people.js';
import { CompareTicks } from './compare-people/compare-ticks.js';
import { CorrectPersonHandler } from './correct-person/correct-person.handler.js';
import { ForgetPersonHandler } from './forget-person/forget-person.handler.js';
import { KeepPersonHandler } from './keep-person/keep-person.handler.js';
import { Doors } from './persistence/doors.js';
import { Fingerprints } from './persistence/fingerprints.js';
import { Vault } from './persistence/vault.js';
import { ReadPersonController } from './read-person/read-person.controller.js';
import { ReadPersonHandler } from './read-person/read-person.handler.js';
import { MasterKeys } from './sealing/master-keys.js';
import { VaultOpens } from './vault-opens.js';

export interface VaultSettings {
  /** 32 bytes in base64, by version; the highest one seals. */
  readonly masterKeys: ReadonlyMap<number, string>;
}

/** Names and contact live here and nowhere else. */
@Module({})
export class VaultModule {
  static with({ masterKeys }: VaultSettings): DynamicModule {
    return {
      module: VaultModule,
      controllers: [ReadPersonController],
      providers: [
        { provide: MasterKeys, useValue: new MasterKeys(masterKeys) },
        Vault,
        Doors,
        Fingerprints,
        VaultOpens,
        ComparePeople,
        CompareTicks,
        KeepPersonHandler,
        CorrectPersonHandler,
        ForgetPersonHandler,
        ReadPersonHandler,
      ],
      exports: [ComparePeople],
    };
  }
}
