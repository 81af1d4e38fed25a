/** What the surroundings say; the one place that reads the environment. */
export const environment = {
  /** https://no-color.org: set to anything, no colours. */
  noColour: (process.env['NO_COLOR'] ?? '') !== '',
};
