import type {
  AgentRelation,
  AidApplicationRequest,
  AidMaterial,
  AidMatter,
  AidTag,
  IdType,
  MaterialState,
  MeansRoute,
  UploadSession,
} from '@mingbai/api/contract';

export interface GivenMaterial {
  state: MaterialState;
  reason: string;
}

export interface SignatureMade {
  png: string;
  signedAt: string;
}

/** What one person has said and signed so far; empty text where she has said nothing. Kept in memory unless she asks for more. */
export interface AidDraft {
  group: string;
  matter: AidMatter | '';
  tags: readonly AidTag[];
  /** Asked of the young, the old and the disabled: whether there is a steady living. */
  fixedIncome: 'yes' | 'no' | 'unsure' | '';
  members: string;
  income: string;
  /** Her own alone; asked of who was hurt at home where only hers is compared. */
  ownIncome: string;
  lawyer: 'yes' | 'no' | 'unsure' | '';
  deadlineKnown: 'yes' | 'no' | 'unsure' | '';
  deadline: string;
  forWhom: 'self' | 'other' | '';
  relation: AgentRelation | '';
  agentName: string;
  agentIdNumber: string;
  agentPhone: string;
  facts: string;
  claims: string;
  opponentName: string;
  opponentPhone: string;
  opponentAddress: string;
  means: MeansRoute | '';
  housing: string;
  savings: string;
  specialExpenses: string;
  promised: boolean;
  /** Who read the promise: she herself, or somebody to her. */
  readHow: 'self' | 'aloud' | '';
  readBy: string;
  signature: SignatureMade | null;
  materials: Partial<Record<AidMaterial, GivenMaterial>>;
  uploads: UploadSession | null;
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
  address: string;
  office: string;
  /** She is watched at home: contact only as she says. */
  contactSafely: string;
  watched: boolean;
  agreed: boolean;
  /** Her mediation, of which the service takes what the form does not ask; with her consent. */
  from: NonNullable<AidApplicationRequest['from']> | null;
}

export const emptyDraft: AidDraft = {
  group: '',
  matter: '',
  tags: [],
  fixedIncome: '',
  members: '',
  income: '',
  ownIncome: '',
  lawyer: '',
  deadlineKnown: '',
  deadline: '',
  forWhom: '',
  relation: '',
  agentName: '',
  agentIdNumber: '',
  agentPhone: '',
  facts: '',
  claims: '',
  opponentName: '',
  opponentPhone: '',
  opponentAddress: '',
  means: '',
  housing: '',
  savings: '',
  specialExpenses: '',
  promised: false,
  readHow: '',
  readBy: '',
  signature: null,
  materials: {},
  uploads: null,
  name: '',
  idType: 'resident-id',
  idNumber: '',
  phone: '',
  address: '',
  office: '',
  contactSafely: '',
  watched: false,
  agreed: false,
  from: null,
};

export type Change = (change: Partial<AidDraft>) => void;
