/** What a person has written for one service and may take along to another; empty text where nothing stands. */
export interface Carried {
  facts: string;
  claims: string;
  otherName: string;
  otherPhone: string;
  otherAddress: string;
  name: string;
  phone: string;
  address: string;
}
