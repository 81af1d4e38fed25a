/** A story with three matters and a mark in every text: in those of a matter, with its letter after it. */
export function storyOf(mark: string): string {
  const text = (matter: string, words: string): string => `${mark}${matter.toLowerCase()} ${words}`;
  const matter = (id: string, kind: string, more: object): object => ({
    ...{ id, kind, title: text(id, kind), note: text(id, 'note'), ...more },
  });
  const event = (id: string, of: string, type: string, on: string, more: object): object => ({
    ...{ id, matter: of, type, on, note: text(of, `note of ${id}`), ...more },
  });
  return JSON.stringify({
    format: 'ivo-case/1',
    title: `${mark} story`,
    provider: { name: `${mark} Assistans AB`, kind: 'company', organisationNumber: `${mark} 55` },
    matters: [
      matter('L', 'licence', { statute: 'LSS', services: ['personal-assistance'], held: true }),
      matter('I', 'inspection', { licence: 'L', registryNumber: text('I', '8.5-1') }),
      matter('A', 'appeal', { against: 'e2', caseNumber: text('A', '2132-23') }),
    ],
    events: [
      event('e1', 'I', 'inspection-opened', '2025-03-03', { by: 'ivo', trigger: text('I', 'trigger') }),
      event('e2', 'L', 'licence-revoked', '2026-01-30', {
        ...{ by: 'ivo', served: { on: '2026-01-30', how: 'ordinary' }, ground: text('L', 'ground') },
        windDownBy: '2026-03-10',
      }),
      event('e3', 'A', 'appeal-filed', '2026-02-02', {
        ...{ by: 'provider', to: 'administrative-court', requests: ['set-aside', 'stay'] },
        documents: [text('A', 'overklagande.pdf')],
      }),
      event('e4', 'A', 'stay-granted', '2026-02-06', { by: 'administrative-court' }),
      event('e5', 'I', 'information-requested', '2025-04-01', { by: 'ivo', replyBy: '2025-04-22' }),
    ],
  });
}
