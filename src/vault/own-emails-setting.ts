/** The setting that holds the user's own addresses, separated by commas or spaces. */
export const ownEmailsSetting = "own.emails";
