/** The setting that holds the user's contact for the SEC. */
export const edgarContactSetting = "own.edgar-contact";
