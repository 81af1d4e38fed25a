import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { API_VERSION } from '../system/version';
import type { Contract } from '../wire/contract/contract';
import { openApiOf } from '../wire/contract/open-api';

/** The contract of the running program: made once, when somebody asks for it first. */
@Injectable()
export class ApiContract {
  private app: INestApplication | undefined;
  private made: Contract | undefined;

  /** Told by whoever has put the program together. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  read(): Contract {
    if (this.app === undefined) throw new Error('nobody has said which program the contract is of');
    this.made ??= openApiOf(this.app, API_VERSION);
    return this.made;
  }
}
