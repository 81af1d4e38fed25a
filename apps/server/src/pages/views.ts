import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { addHelpers } from './helpers';

const SOURCES = join(__dirname, '..');
const EXTENSION = '.hbs';

/**
 * Every template, by feature and name, made ready once. A template escapes all it shows, and stops at a name that is not
 * there. A partial is any template: `{{> pages/fields}}`.
 */
@Injectable()
export class Views {
  private readonly handlebars = Handlebars.create();
  private readonly templates = new Map<string, Handlebars.TemplateDelegate>();

  constructor() {
    addHelpers(this.handlebars);
    for (const path of templatePaths()) {
      const name = `${basename(dirname(dirname(path)))}/${basename(path, EXTENSION)}`;
      const template = this.handlebars.compile(readFileSync(path, 'utf8'), {
        ...{ strict: true, preventIndent: true },
        knownHelpersOnly: false,
      });
      this.templates.set(name, template);
      this.handlebars.registerPartial(name, template);
    }
  }

  /** A page or a part of it as HTML. `data`: what helpers see from everywhere. */
  render(name: string, context: object, data: object): string {
    const template = this.templates.get(name);
    if (template === undefined) throw new Error(`there is no template ${name}`);
    return template(context, {
      data: { ...data, view: name },
      allowedProtoProperties: {},
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  }

  names(): readonly string[] {
    return [...this.templates.keys()];
  }
}

/** Where the templates lie: `<feature>/views/<name>.hbs`. */
const templatePaths = (): readonly string[] => filesIn('views', EXTENSION);

/** The files with an ending in the folders of that name, feature by feature. */
export const filesIn = (folder: string, extension: string): readonly string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension) && path.split(sep).at(-2) === folder)
    .toSorted()
    .map((path) => join(SOURCES, path));
