import { NestedList, Text } from './fields';

/** A page of rows as it is answered. */
interface PageShape<Row> {
  items: readonly Row[];
  next: string | null;
}

/** The class of a page of rows of a class, to be extended by one with a name: `description` says which rows and in what order. */
export function pageOfRows<Row extends object>(
  row: new () => Row,
  description: string,
): new () => PageShape<Row> {
  class PageResponse implements PageShape<Row> {
    @NestedList({ description, of: () => row })
    items!: readonly Row[];

    @Text({ description: 'The cursor of the next page; null on the last', nullable: true })
    next!: string | null;
  }
  return PageResponse;
}
