/** The zone hearings are held in. */
export const STOCKHOLM = 'Europe/Stockholm';

/** Its rules as RFC 5545 writes them: since 1996 the European Union's, an hour forward in March and back in October. */
export const STOCKHOLM_ZONE = [
  ...['BEGIN:VTIMEZONE', `TZID:${STOCKHOLM}`],
  ...['BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19960331T020000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
].join('\r\n');
