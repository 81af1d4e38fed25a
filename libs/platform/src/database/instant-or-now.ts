/**
 * The instant given by a parameter, or the database's own where that is null. Not `coalesce`: the planner does not trust it beside a
 * policy, and would read every row of an index instead of those up to this instant.
 */
export const instantOrNow = (parameter: `$${number}`): string =>
  `case when ${parameter}::timestamptz is null then now() else ${parameter}::timestamptz end`;
