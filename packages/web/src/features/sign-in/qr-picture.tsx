import { QRCode } from 'antd';

/** A QR code drawn as SVG: it needs no image file and prints sharply. */
export function QrPicture({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <QRCode
      className="sign-in-qr"
      type="svg"
      value={value}
      size={224}
      marginSize={2}
      bordered={false}
      aria-label={label}
    />
  );
}
