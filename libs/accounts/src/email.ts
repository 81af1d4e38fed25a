/** An e-mail as it is kept: without spaces around it, in small letters. */
export const keptEmail = (email: string): string => email.trim().toLowerCase();

const LONGEST = 254;

/** Whether it can be one. That it is somebody's shows when an invitation is accepted. */
export const isEmail = (kept: string): boolean =>
  kept.length <= LONGEST && /^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u.test(kept);
