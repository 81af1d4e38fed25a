export { LARGEST_FILE, textOfFile } from './reading/file-text';
export type { FileFault, FileText } from './reading/file-text';
