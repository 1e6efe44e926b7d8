/**
 * What pdf.js takes for granted and Node 20 does not have: moving a buffer's bytes into one of another length.
 * It is needed in the reading thread only, which is why it is set there and nowhere else.
 */
export function provideTransfer(): void {
  const buffers: object = ArrayBuffer.prototype;
  if ("transferToFixedLength" in buffers) return;
  Object.defineProperty(buffers, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      structuredClone(this, { transfer: [this] });
      return moved;
    },
  });
}
