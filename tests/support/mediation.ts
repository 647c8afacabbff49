import { BookingReceipt, BookingView, MediationOptions, MediationPage, InvitationLink, SlotList, type Slot } from '../../apps/api/src/contract/index.ts';
import type { Role } from '../../apps/api/src/contract/desk.ts';
import type { TestApp } from './app.ts';
import { addStaff, signInAs } from './desk.ts';

/** What residents, the other party and staff do in a mediation, over HTTP. */
export function mediationOf(app: TestApp) {
  const read = async (response: Response): Promise<unknown> => response.json();
  const listSlots = async (query = 'committeeId=community-mediation'): Promise<Slot[]> =>
    SlotList.parse(await read(await app.request(`/api/mediation/slots?${query}`))).slots;
  const pickFree = async (query?: string): Promise<Slot> => {
    const slot = (await listSlots(query)).find(({ free, mode }) => free && mode === 'on-site');
    if (!slot) throw new Error('no free slot');
    return slot;
  };
  const writeBooking = async (slotId: string, more: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const { noticeVersion } = MediationOptions.parse(await read(await app.request('/api/mediation/options')));
    return {
      slotId,
      field: 'neighbours',
      applicant: { name: '甲样例', phone: '13800000001' },
      respondent: { name: '乙样例', phone: '13800000002' },
      facts: '楼上漏水，天花板湿了一片。',
      claims: '请修好并粉刷。',
      needs: ['dialect'],
      notice: { version: noticeVersion, accepted: true },
      channel: 'kiosk',
      ...more,
    };
  };
  const book = async (more: Record<string, unknown> = {}): Promise<BookingReceipt> => {
    const response = await app.post('/api/mediation/bookings', await writeBooking((await pickFree()).id, more));
    if (response.status !== 201) throw new Error(await response.text());
    return BookingReceipt.parse(await read(response));
  };
  const ownerOf = ({ accessCode }: BookingReceipt): { Authorization: string } => ({ Authorization: `Bearer ${accessCode}` });
  const view = async (receipt: BookingReceipt): Promise<BookingView> =>
    BookingView.parse(await read(await app.request(`/api/mediation/bookings/${receipt.receiptNo}`, { headers: ownerOf(receipt) })));
  const act = async (receipt: BookingReceipt, action: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    app.post(`/api/mediation/bookings/${receipt.receiptNo}/${action}`, body, { ...ownerOf(receipt), ...headers });
  return {
    listSlots,
    pickFree,
    writeBooking,
    book,
    ownerOf,
    view,
    act,
    reply: (token: string, body: unknown) => app.post(`/api/mediation/invitations/${token}/replies`, body),
  };
}

/** Somebody at the desk. */
export async function openDesk(app: TestApp, username: string, roles: Role[], committees: string[] = []) {
  await addStaff(app, username, roles, committees);
  const cookie = await signInAs(app, username);
  const get = (path: string): Promise<Response> => app.request(path, { headers: cookie });
  const post = (path: string, body: unknown): Promise<Response> => app.post(path, body, cookie);
  return {
    username,
    get,
    post,
    request: (method: string, path: string, body?: unknown): Promise<Response> =>
      app.request(path, { method, headers: { ...cookie, 'Content-Type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    async findId({ receiptNo }: BookingReceipt): Promise<string> {
      const { items } = (await (await get(`/api/desk/mediation?q=${receiptNo}`)).json()) as { items: { id: string }[] };
      const [item] = items;
      if (!item) throw new Error('not in the queue');
      return item.id;
    },
    async move(id: string, body: Record<string, unknown>): Promise<MediationPage> {
      const response = await post(`/api/desk/mediation/${id}/transitions`, body);
      if (response.status !== 200) throw new Error(`${String(body['to'])}: ${await response.text()}`);
      return MediationPage.parse(await response.json());
    },
    page: async (id: string): Promise<MediationPage> => MediationPage.parse(await (await get(`/api/desk/mediation/${id}`)).json()),
    async invite(id: string): Promise<string> {
      const response = await post(`/api/desk/mediation/${id}/invitations`, {});
      if (response.status !== 201) throw new Error(await response.text());
      return (
        InvitationLink.parse(await response.json())
          .url.split('/')
          .at(-1) ?? ''
      );
    },
  };
}
