/** Where a calendar is fetched, as people give it to their program. */
export const calendarAddress = (publicUrl: string, token: string): string =>
  `${publicUrl}/calendar/${token}.ics`;

/** The same, as programs on a phone or a Mac open it by themselves. */
export const webcalAddress = (publicUrl: string, token: string): string =>
  calendarAddress(publicUrl, token).replace(/^https?:/, 'webcal:');
