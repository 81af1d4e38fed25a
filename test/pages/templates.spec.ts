import Handlebars from 'handlebars';
import { addHelpers } from '../../apps/server/src/pages/helpers';
import { programs, styleSheets, templates } from './page-sources';

/** What stands between the tags, and in the attributes that are read out: without what is put in. */
function wordsWritten(source: string): readonly string[] {
  const plain = source.replaceAll(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}?\}\}/g, '\u0000');
  const read = [...plain.matchAll(/\s(?:aria-label|alt|title|placeholder|label)=(["'])(.*?)\1/g)];
  const between = plain.replaceAll(/<(?:[^<>"']|"[^"]*"|'[^']*')*>/g, '\n').replaceAll(/&\w+;/g, ' ');
  return [between, ...read.map(([, , value = '']) => value)].flatMap(
    (text) => text.match(/\p{L}{2,}/gu) ?? [],
  );
}

/** What is called the same in every language: keys of the keyboard, and file formats. */
const NAMES = new Set(['Enter', 'Esc', 'API', 'xlsx', 'csv', 'Excel', 'CSV', 'YAML', 'JSON', 'ivo', 'case']);

/** The helpers of the program's templates, by their names. */
function helpersOf(): object {
  const own = Handlebars.create();
  addHelpers(own);
  return own.helpers;
}

const FORM = /<form\b(?:[^<>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/form>/g;

describe('the templates', () => {
  const wrong = (pattern: RegExp): readonly string[] =>
    templates().flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`),
    );

  test('there are some', () => {
    expect(templates().length).toBeGreaterThan(10);
  });

  test('hold no text of their own: every word comes from the words', () => {
    const written = templates().flatMap(({ path, text }) =>
      wordsWritten(text)
        .filter((word) => !NAMES.has(word))
        .map((word) => `${path}: ${word}`),
    );
    expect(written).toStrictEqual([]);
  });

  test('escape everything: only the frame takes a page in as it is', () => {
    const unescaped = wrong(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g);
    expect(unescaped).toStrictEqual(['pages/views/layout.hbs: {{{body}}}']);
  });

  test.each([
    ['no style of its own, which no browser would be allowed to use', /\sstyle\s*=|<style\b/gi],
    ['no script of its own', /<script\b(?![^>]*\bsrc=)[^>]*>|\son\w+\s*=|javascript:/gi],
    ['no address of another host', /(?:href|src|action)=["'](?:https?:)?\/\//gi],
    ['nothing that htmx would have to evaluate', /\shx-(?:on|vals|headers|vars)\b|\bjs:/gi],
  ])('have %s', (_, pattern) => {
    expect(wrong(pattern)).toStrictEqual([]);
  });

  test('never call a value as a helper is called, which would be asked instead of it', () => {
    const helpers = Object.keys(helpersOf()).filter((name) => name !== 'token');
    expect(wrong(new RegExp(`\\{\\{\\s*(?:${helpers.join('|')})\\s*\\}\\}`, 'g'))).toStrictEqual([]);
    expect(helpers).toContain('address');
  });

  test('put no value in where no quote ends it', () => {
    expect(wrong(/\s[a-z-]+=\{\{[^}]*\}\}/g)).toStrictEqual([]);
  });

  test('prove every form that changes something, and no form that does not', () => {
    const forms = templates().flatMap(({ path, text }) =>
      [...text.matchAll(FORM)].map(([form]) => ({
        path,
        form,
        isPost: /^<form\b[^>]*\bmethod=["']post["']/i.test(form),
        hasToken: /\{\{\s*token\s*\}\}/.test(form),
      })),
    );
    expect(forms.filter(({ isPost, hasToken }) => isPost !== hasToken)).toStrictEqual([]);
    expect(forms.length).toBeGreaterThan(4);
  });

  test('open what is in another tab without a way back to it', () => {
    const blank = templates().flatMap(({ path, text }) =>
      [...text.matchAll(/<a\b[^>]*target=["']_blank["'][^>]*>/g)].map(([link]) => ({ path, link })),
    );
    expect(blank.filter(({ link }) => !/rel=["'][^"']*\bnoopener\b/.test(link))).toStrictEqual([]);
  });

  test('no program makes HTML by itself but the few that make a helper’s', () => {
    const made = programs().filter(({ text }) => /new (?:\w+\.)?SafeString\(/.test(text));
    expect(made.map(({ path }) => path)).toStrictEqual(['pages/helpers.ts']);
  });

  test('no style sheet loads from elsewhere', () => {
    const loading = styleSheets().flatMap(({ path, text }) =>
      [...text.matchAll(/url\((?!["']?(?:\{\{font\}\}|#|data:))[^)]*\)|@import\b[^;]*/g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
    expect(loading).toStrictEqual([]);
  });
});
