import { BASE, file, matter, root } from './row';
import type { BadFile } from './row';

const PROVIDER = '{ name: Exempel Assistans AB, kind: company }';
const INSPECTION = '{ id: I, kind: inspection, licence: L }';
const MATTER_KINDS = 'licence, notification, inspection, lex-sarah, repayment or appeal';

/** Files whose root, provider or matters break the format. */
export const ROOT_AND_MATTERS: readonly BadFile[] = [
  root(
    'another format',
    'ivo-case/1',
    '▸ivo-case/2',
    'format: the format is "ivo-case/2"; this program reads ivo-case/1',
  ),
  root('a format that is a number', 'ivo-case/1', '▸1', 'format: the format is 1'),
  root(
    'a thousand fields and one that nobody knows',
    'format: ivo-case/1\n',
    `▸format: ivo-case/1\n${Array.from({ length: 1001 }, (_, at) => `k${String(at)}: x\n`).join('')}`,
    '1:1: a case file has at most 1000 fields',
  ),
  root('no format', 'format: ivo-case/1\n', '▸', '1:1: a case file needs the field "format"'),
  root(
    'format with a capital',
    'format:',
    '▸Format:',
    '"Format" is not a field of a case file; did you mean format?',
  ),
  root('a title that is a list', 'A story', '▸[A, story]', 'title: expected text, found a list'),
  file(
    'no provider',
    `▸${BASE.replace(`provider: ${PROVIDER}\n`, '')}`,
    'a case file needs the field "provider"',
  ),
  root(
    'a provider that is a text',
    PROVIDER,
    '▸Exempel AB',
    'provider: expected a mapping of names to values, found "Exempel AB"',
  ),
  root(
    'a provider without a name',
    PROVIDER,
    '▸{ kind: company }',
    'provider: a provider needs the field "name"',
  ),
  root('a provider with a blank name', 'Exempel Assistans AB', '▸" "', 'provider.name: name is blank'),
  root(
    'an unknown kind of provider',
    'kind: company',
    'kind: ▸compny',
    'provider.kind: "compny" is unknown; did you mean company?; expected company, cooperative, municipality or own-employer',
  ),
  root(
    'an organisation number with a fraction',
    'kind: company',
    'kind: company, organisationNumber: ▸556.5',
    '556.5 would be read as a number; put it in quotes',
  ),
  file(
    'matters as a mapping',
    `format: ivo-case/1\nprovider: ${PROVIDER}\nmatters: ▸{ L: { kind: licence } }\nevents: []\n`,
    'matters: expected a list, as in [one, two], found a mapping',
  ),
  file(
    'an empty list of matters',
    `format: ivo-case/1\nprovider: ${PROVIDER}\nmatters: ▸[]\nevents: []\n`,
    'matters is empty',
  ),
  file(
    'no events',
    `▸format: ivo-case/1\nprovider: ${PROVIDER}\nmatters: [{ id: L, kind: licence }]\n`,
    'a case file needs the field "events"',
  ),
  file(
    'events by a name without its s',
    `format: ivo-case/1\nprovider: ${PROVIDER}\nmatters: [{ id: L, kind: licence }]\n▸event: []\n`,
    'did you mean events?',
  ),
  root(
    'a matter that is a text',
    INSPECTION,
    '▸I',
    'matters[1]: expected a mapping of names to values, found "I"',
  ),
  root(
    'a matter without an id',
    INSPECTION,
    '▸{ kind: inspection }',
    'matters[1]: a matter needs the field "id"',
  ),
  root(
    'a matter without a kind',
    INSPECTION,
    '▸{ id: I }',
    `a matter needs the field "kind": ${MATTER_KINDS}`,
  ),
  root(
    'an unknown kind of matter',
    'kind: inspection',
    'kind: ▸supervision',
    `matters[1].kind: "supervision" is unknown; expected ${MATTER_KINDS}`,
  ),
  root(
    'two matters of one id',
    'id: I,',
    'id: ▸L,',
    'matters[1].id: the id "L" is used by an earlier matter; every matter needs its own (first on line 5)',
  ),
  root('an id of two lines', 'id: I,', 'id: ▸"a\\nb",', '"a\\nb" cannot be an id; write one line'),
  root('an id with a space at its end', 'id: I,', 'id: ▸"I ",', '"I " cannot be an id'),
  root('an id that is true', 'id: I,', 'id: ▸true,', 'expected an id: text or a whole number, found true'),
  root(
    'an id that is half a number',
    'id: I,',
    'id: ▸1.5,',
    'expected an id: text or a whole number, found 1.5',
  ),
  root(
    'a statute that is none of the two',
    'statute: LSS',
    'statute: ▸lss',
    '"lss" is unknown; did you mean LSS?; expected LSS or SoL',
  ),
  root(
    'services that are a text',
    'statute: LSS',
    'services: ▸personal-assistance',
    'services: expected a list, as in [one, two], found "personal-assistance"',
  ),
  root(
    'a service that is a mapping',
    'statute: LSS',
    'services: [companion-service, ▸{ a: b }]',
    'matters[0].services[1]: expected text, found a mapping',
  ),
  root('held as a word', 'held: true', 'held: ▸yes', 'matters[0].held: expected true or false, found "yes"'),
  root(
    'a licence that no matter is',
    'licence: L',
    'licence: ▸K',
    'there is no matter "K" in this file; its matters are L, I, A',
  ),
  root(
    'a licence that is an appeal',
    'licence: L',
    'licence: ▸A',
    'the matter "A" is of the kind appeal; expected licence or notification',
  ),
  root('a licence of itself', 'licence: L', 'licence: ▸I', '"I" names itself'),
  root(
    'an appeal against nothing',
    '{ id: A, kind: appeal, against: e1 }',
    '▸{ id: A, kind: appeal }',
    'a matter needs the field "against"',
  ),
  root(
    'an appeal against an event that is not there',
    'against: e1',
    'against: ▸e11',
    'matters[2].against: there is no event "e11" in this file',
  ),
  root('an appeal against an event written otherwise', 'against: e1', 'against: ▸E1', 'did you mean e1?'),
  file(
    'an appeal against what is no decision',
    BASE.replace('licence-revoked', 'activity-resumed').replace('against: e1', 'against: ▸e1'),
    'matters[2].against: the event "e1" is no decision (activity-resumed); an appeal is against a decision',
  ),
  matter(
    'an inspection against a decision',
    'kind: inspection, ▸against: e1',
    'matters[3].against: "against" belongs to an appeal; this is a matter of the kind inspection',
  ),
  matter(
    'a field of a matter with a slip in it',
    'kind: licence, ▸servises: [x]',
    '"servises" is not a field of a matter; did you mean services?',
  ),
];
