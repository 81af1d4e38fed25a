/** Lengths in twips, a twentieth of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4. */
export const PAGE = { width: twips(210), height: twips(297) };
export const SIDE = twips(25);
export const TEXT_WIDTH = PAGE.width - 2 * SIDE;
/** Where the addressee begins, from the left edge of the text: under the window of a Swedish envelope. */
export const RIGHT_SIDE = twips(84);
export const TERM_WIDTH = twips(44);
