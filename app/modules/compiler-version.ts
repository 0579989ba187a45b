/** Part of every key of the content cache: raise it with any change to what the compiler makes of the same source. */
export const COMPILER_VERSION = 2;
