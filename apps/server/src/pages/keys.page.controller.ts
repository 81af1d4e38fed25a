import { Controller, Req } from '@nestjs/common';
import type { Language } from '@fristvakt/wording';
import type { FastifyRequest } from 'fastify';
import { COMMON_WORDS } from './common.words';
import { Page } from './page.decorator';
import { Lang, preferencesOf } from './preferences';
import { View } from './view';

/** What single keys do. */
@Controller()
export class KeysPage {
  @Page('keys', 'public')
  show(@Req() request: FastifyRequest, @Lang() lang: Language): View {
    return new View('pages/keys', {
      title: COMMON_WORDS[lang]['keys-title'],
      words: COMMON_WORDS,
      model: { on: preferencesOf(request).keys },
    });
  }
}
