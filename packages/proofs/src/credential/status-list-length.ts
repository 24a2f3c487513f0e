/** Places in one list: the least the W3C allows (Bitstring Status List v1.0, 3.2), 16 KB, so that no place stands out. */
export const statusListLength = 131_072;
