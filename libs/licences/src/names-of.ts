/** Which of these were given. */
export const namesOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
