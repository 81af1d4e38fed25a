import type { PageWords } from './page-words';

/** What a page shows: which template, in which words, with what. */
export class View {
  constructor(
    /** `deadlines/deadline-list`: the folder of the feature and the file in its `views`. */
    readonly template: string,
    readonly shown: {
      /** Of the browser's tab and the first heading. */
      readonly title: string;
      readonly words: PageWords;
      /** What the template reads, by its own names. */
      readonly model: object;
      /** 200 where none is given. */
      readonly status?: number;
      /** Without head and foot of the program: a part of a page, or a sheet to print. */
      readonly bare?: boolean;
    },
  ) {}
}

/** Where the browser goes on after a form: an address of ours. */
export class Redirect {
  constructor(
    readonly to: string,
    /** What is said there at the top, by its key in the words of all pages. */
    readonly notice?: string,
  ) {}
}

/** A file to keep, by its name. */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly content: string | Buffer,
  ) {}
}
