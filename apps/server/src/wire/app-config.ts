/** The token under which the settings of the program (Config of @fristvakt/platform) are injected. */
export const APP_CONFIG = Symbol('APP_CONFIG');
