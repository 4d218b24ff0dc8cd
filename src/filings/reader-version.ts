/** Raised when the same document may read differently, so that stored readings are made anew. */
export const readerVersion = 2;
