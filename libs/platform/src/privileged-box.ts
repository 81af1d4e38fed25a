import { SecretBox } from './secret-box';

/** The secret box of privileged notes: its key is another than everything else's, and is kept apart. */
export class PrivilegedBox extends SecretBox {}
