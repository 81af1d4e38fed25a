/**
 * The code of an error of the operating system, such as `ENOENT`; undefined for any other. It is known by its shape:
 * in tests it comes from another realm and is no instance of the `Error` there.
 */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error))
    return undefined;
  return String(error.code);
}

/** What the file system answers, or undefined where there is no such file. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
