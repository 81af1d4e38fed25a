export type * from './letter-document';
