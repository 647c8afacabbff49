import type { Field } from '@mingbai/knowledge';

/** Another way, with the reason to take it. */
export interface Door {
  kind: string;
  title: string;
  why: string;
}

const court: Door = { kind: 'court', title: '去法院起诉', why: '调解没有成，起诉的权利一点不少；请留意起诉的期限。' };
const aid: Door = { kind: 'legal-aid', title: '问问能不能申请法律援助', why: '打官司、仲裁请不起律师的，可以看看符不符合条件。' };
const staff: Door = { kind: 'staff', title: '到窗口问工作人员', why: '不清楚走哪条路，窗口可以当面讲。' };
const arbitration: Door = { kind: 'labour-arbitration', title: '申请劳动仲裁', why: '工资、补偿、工伤待遇这类事，一般要先仲裁再去法院。' };
const inspection: Door = { kind: 'labour-inspection', title: '向劳动监察投诉', why: '单位欠薪的，可以请劳动监察部门查处。' };
const police: Door = { kind: 'emergency', title: '拨打 110', why: '有危险或者有人犯法，先报警。' };
const reconsideration: Door = { kind: 'administrative-reconsideration', title: '申请行政复议', why: '对行政机关的决定不服，可以请上级机关重新审查，不收费。' };
const trafficPolice: Door = { kind: 'traffic-police', title: '请交警调解', why: '双方都愿意的，可以一起请交警调解，期限短，请尽快问。' };
const complaint: Door = { kind: 'consumer-complaint', title: '向消协或市场监管部门投诉', why: '买东西、买服务吃了亏，可以请他们处理。' };
const elsewhere: Door = { kind: 'mediation', title: '约别的调解委员会', why: '这类事有更合适的调解委员会，约的时候不用再从头写。' };

/** What the desk may refer to. */
export const referDoors = {
  'legal-aid': aid,
  mediation: elsewhere,
  'labour-arbitration': arbitration,
  'labour-inspection': inspection,
  'administrative-reconsideration': reconsideration,
  court,
  'traffic-police': trafficPolice,
  'consumer-complaint': complaint,
  staff,
} as const satisfies Record<string, Door>;

const own: Partial<Record<Field, Door[]>> = {
  labour: [arbitration, inspection],
  'work-injury': [arbitration],
  traffic: [trafficPolice],
  consumer: [complaint],
  tax: [reconsideration],
  administrative: [reconsideration],
};

/** The other ways after a mediation that did not come about or failed (peoples-mediation-law:26); a person is always among them. */
export function listOtherDoors(field: Field): Door[] {
  const first = own[field] ?? [];
  const toCourt = first.includes(arbitration) ? [] : [court];
  return [...first, ...toCourt, aid, staff];
}

/** After an agreement that is not kept (peoples-mediation-law:32, 33). */
export function listDoorsAfterBreach(isConfirmed: boolean): Door[] {
  return isConfirmed
    ? [{ kind: 'court', title: '向法院申请强制执行', why: '法院确认过的协议，对方不办，可以请法院强制执行。' }, aid, staff]
    : [
        { kind: 'court', title: '去法院起诉', why: '协议没有经法院确认，对方不办，可以拿着协议去起诉。' },
        { kind: 'mediation', title: '再调解一次', why: '双方愿意的话，可以改协议或者重新调解。' },
        aid,
        staff,
      ];
}

/** Where what she wrote goes along when she agrees. */
export const takingDoors: ReadonlySet<string> = new Set(['legal-aid', 'mediation']);
/** Where nothing can be sent, but what she wrote can be printed and taken along. */
export const paperDoors: ReadonlySet<string> = new Set(['labour-arbitration', 'administrative-reconsideration', 'administrative-litigation', 'court']);

export const stopDoors = { police, court, reconsideration, aid, staff } as const;
