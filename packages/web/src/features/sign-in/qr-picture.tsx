import { QRCode } from 'antd';

/** A QR code drawn as SVG: it needs no image file and prints sharply. */
export function QrPicture({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div className="sign-in-qr" role="img" aria-label={label}>
      <QRCode type="svg" value={value} size={224} marginSize={2} bordered={false} />
    </div>
  );
}
