/** Width times height as the head of a picture says it; undefined where the head cannot be read. Nothing is decoded. */
export function countPixels(bytes: Buffer, mediaType: 'image/jpeg' | 'image/png'): number | undefined {
  return mediaType === 'image/png' ? pixelsOfPng(bytes) : pixelsOfJpeg(bytes);
}

/** PNG (ISO/IEC 15948) 11.2.2: the chunk IHDR comes first and begins with width and height. */
function pixelsOfPng(bytes: Buffer): number | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
}

/** JPEG (ITU-T T.81) B.2.2: the first frame header SOFn holds height and width. */
function pixelsOfJpeg(bytes: Buffer): number | undefined {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // All of C0 to CF but the tables DHT (C4), JPG (C8) and DAC (CC).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
