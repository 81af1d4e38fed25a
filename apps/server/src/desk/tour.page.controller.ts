import { Controller } from '@nestjs/common';
import { may } from '@fristvakt/accounts';
import type { Principal } from '@fristvakt/accounts';
import { StoryMattersQuery } from '@fristvakt/providers';
import type { Language } from '@fristvakt/wording';
import { Page } from '../pages/page.decorator';
import { Lang } from '../pages/preferences';
import { View } from '../pages/view';
import { Asking } from '../wire/asking.decorator';
import { TOUR_STORIES } from './tour-stories';
import { storyShown } from './tour.presenter';
import type { StoryShown } from './tour.presenter';
import { TOUR_WORDS } from './tour.words';

/** The guided look: two real stories, a day at a time. */
@Controller()
export class TourPages {
  constructor(private readonly matters: StoryMattersQuery) {}

  @Page('tour', 'read-record')
  async show(@Asking() principal: Principal, @Lang() lang: Language): Promise<View> {
    const { organisation, matter: only } = principal;
    const stories: StoryShown[] = [];
    for (const story of TOUR_STORIES) {
      const matters = await this.matters.find(organisation, only, story.mark);
      stories.push(storyShown(story, matters, lang));
    }
    return new View('desk/tour', {
      title: TOUR_WORDS[lang].title,
      words: TOUR_WORDS,
      model: {
        stories,

        isGuest: only !== null,
        mayImport: may(principal, 'import-case-files'),
      },
    });
  }
}
