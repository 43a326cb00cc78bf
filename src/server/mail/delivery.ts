export interface MailToDeliver {
  /** One address. */
  to: string
  subject: string
  text: string
  /** The part of its Message-ID that is its own. */
  id: string
  date: Date
}

/** `why` names a code, never an address or words of a mail. */
export type Delivery =
  | { outcome: 'delivered' }
  /** The receiver said never. */
  | { outcome: 'refused'; why: string }
  /** Perhaps later. `reached`: the receiver took part and did not want this one now. */
  | { outcome: 'failed'; why: string; reached: boolean }

/** Never rejects. */
export type Deliver = (mail: MailToDeliver) => Promise<Delivery>
