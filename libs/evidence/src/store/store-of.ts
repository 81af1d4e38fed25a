import type { FileSettings } from '@fristvakt/platform';
import type { FileStore } from './file-store';
import { FolderStore } from './folder-store';

/** Where the settings say that files are kept. What an object store needs is loaded where there is one: every start is quicker. */
export async function storeOf({ s3, folder }: Pick<FileSettings, 's3' | 'folder'>): Promise<FileStore> {
  if (s3 === null) return new FolderStore(folder);
  const { ObjectStore } = await import('./object-store.js');
  return new ObjectStore(s3);
}
