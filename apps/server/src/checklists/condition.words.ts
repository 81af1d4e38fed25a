import { pageWords } from '../pages/page-words';

/** Why an item or a point is there, or is not: by what the register says of the condition that it depends on. */
export const CONDITION_WORDS = pageWords({
  sv: {
    'applies-met-children-served': 'Gäller därför att verksamheten tar emot barn.',
    'applies-not-met-children-served': 'Inte aktuellt: enligt registret tar verksamheten inte emot barn.',
    'applies-unknown-children-served':
      'Gäller om verksamheten tar emot barn. Registret säger inte om det är så.',
    'applies-met-relatives-as-assistants': 'Gäller därför att anhöriga arbetar som assistenter.',
    'applies-not-met-relatives-as-assistants':
      'Inte aktuellt: enligt registret arbetar inga anhöriga som assistenter.',
    'applies-unknown-relatives-as-assistants':
      'Gäller om anhöriga arbetar som assistenter. Registret säger inte om det är så.',
    'applies-met-licence-has-conditions': 'Gäller därför att tillståndet har villkor.',
    'applies-not-met-licence-has-conditions': 'Inte aktuellt: enligt registret har tillståndet inga villkor.',
    'applies-unknown-licence-has-conditions': 'Gäller om tillståndet har villkor. Inga står i registret.',
  },
  en: {
    'applies-met-children-served': 'Applies because children are served.',
    'applies-not-met-children-served': 'Does not apply: by the register no children are served.',
    'applies-unknown-children-served': 'Applies if children are served. The register does not say.',
    'applies-met-relatives-as-assistants': 'Applies because relatives work as assistants.',
    'applies-not-met-relatives-as-assistants':
      'Does not apply: by the register no relatives work as assistants.',
    'applies-unknown-relatives-as-assistants':
      'Applies if relatives work as assistants. The register does not say.',
    'applies-met-licence-has-conditions': 'Applies because the licence has conditions.',
    'applies-not-met-licence-has-conditions':
      'Does not apply: by the register the licence has no conditions.',
    'applies-unknown-licence-has-conditions':
      'Applies if the licence has conditions. None stand in the register.',
  },
});
