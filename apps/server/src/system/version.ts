/** The version of the API and the day it was released. */
export const API_VERSION = '0.2.0';
export const API_RELEASED = '2026-11-25';
