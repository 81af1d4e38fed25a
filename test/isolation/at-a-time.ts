/** Does all of it, so many at a time. */
export async function atATime(width: number, work: readonly (() => Promise<unknown>)[]): Promise<void> {
  const rest = [...work];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await next();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
