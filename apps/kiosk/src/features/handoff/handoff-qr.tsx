import type { Handoff } from '@mingbai/api/contract';
import { toPublicAddress } from '../../lib/public-address.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import './handoff.css';
import { handoffWords as words } from './words.ts';

/** The way to the phone: a QR, and the same code in letters for who cannot scan. */
export function HandoffQr({ handoff, lead, publicUrl }: { handoff: Handoff; lead: string; publicUrl: string }) {
  const address = toPublicAddress(publicUrl, handoff.url);
  return (
    <div className="handoff-qr">
      <QrCode text={address} label={`二维码，${words.code} ${handoff.code}`} />
      <div className="handoff-words">
        <p>{lead}</p>
        <p>
          {words.code} <strong className="handoff-code">{handoff.code}</strong>
        </p>
        <p className="quiet small">{words.until}</p>
      </div>
    </div>
  );
}
