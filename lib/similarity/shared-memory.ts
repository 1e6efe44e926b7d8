/** Numbers in memory that threads share; what is never written to takes no memory. */
export const sharedWords = (length: number): Uint32Array<SharedArrayBuffer> => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedHalfWords = (length: number): Uint16Array<SharedArrayBuffer> => new Uint16Array(new SharedArrayBuffer(length * 2));
export const sharedDoubles = (length: number): Float64Array<SharedArrayBuffer> => new Float64Array(new SharedArrayBuffer(length * 8));
export const sharedBytes = (length: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(length));
