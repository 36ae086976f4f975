/** The key under which parity compares fingerprints; any will do. */
export const KEY = '000102030405060708090a0b0c0d0e0f';
