/** Whether it is said, and not only that somebody wants it, fears it, or that it would follow. */
export const isSaid = (text: string, at: number): boolean =>
  !/(?:^|[^\p{L}])(?:att|om|när|innan|ifall|huruvida|såvida|då|eftersom|eller|att då) $/iu.test(
    text.slice(0, at),
  ) && !/["”»]$/.test(text.slice(0, at).trimEnd());
