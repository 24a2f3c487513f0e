import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as qrToString } from 'qrcode';
import type { CertificateSheet } from './certificate-sheet.ts';
import { certificateTemplate } from './certificate-template.ts';

export interface CertificatePrinter {
  /** The sheet as PDF/A-2b (ISO 19005-2). The same sheet and instant give the same bytes. */
  print(sheet: CertificateSheet, at: Date): Promise<Buffer>;
}

/** Fonts in 400 and 700, whole: a subset would lack characters of names. */
const fonts = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

/** The fonts are read with the first sheet. */
export function createCertificatePrinter(): CertificatePrinter {
  let compiler: NodeCompiler | undefined;
  return {
    async print(sheet, at) {
      compiler ??= openCompiler();
      const qr = await qrToString(sheet.verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
      const inputs = { data: JSON.stringify({ ...sheet, qr }) };
      const bytes = compiler.pdf(
        { mainFileContent: certificateTemplate, inputs },
        { pdfStandard: 'a-2b', creationTimestamp: Math.floor(at.getTime() / 1_000) },
      );
      // What was compiled is kept for other sheets that are alike, not for ever.
      compiler.evictCache(10);
      return bytes;
    },
  };
}

function openCompiler(): NodeCompiler {
  const paths = fonts.map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif-sc/${file}`)));
  return NodeCompiler.create({ fontArgs: [{ fontPaths: paths }] });
}
