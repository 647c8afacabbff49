import { type Me, MediationQueue, type MediationQueueRow } from '@mingbai/api/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Clock } from '../queue/clock.tsx';
import { Flags } from '../queue/flags.tsx';
import { QueueFilters, useFilters } from '../queue/queue-filters.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import { QueueStatus } from '../queue/queue-status.tsx';
import { type Column, QueueTable } from '../queue/queue-table.tsx';
import { useKept } from '../shell/kept.tsx';
import { useOwnCommittees } from './committees.ts';
import { mediationStateTitles } from './mediation-words.ts';
import { writeSlot } from './slot-text.ts';

const columns: readonly Column<MediationQueueRow>[] = [
  { title: '期限', cell: ({ clock }) => clock && <Clock clock={clock} withTitle /> },
  { title: '申请人', cell: ({ applicant }) => applicant },
  { title: '对方', cell: ({ respondent }) => respondent },
  { title: '纠纷', cell: ({ fieldTitle }) => fieldTitle },
  { title: '委员会', cell: ({ committeeName }) => committeeName },
  { title: '时间', className: 'nowrap', cell: ({ slot }) => (slot ? writeSlot(slot) : <span className="quiet">没定</span>) },
  { title: '状态', className: 'nowrap', cell: ({ stateTitle }) => stateTitle },
  { title: '标记', cell: ({ flags }) => <Flags flags={flags} /> },
  { title: '经办', className: 'nowrap', cell: ({ assigneeName, mediator }) => mediator ?? assigneeName ?? <span className="quiet">没有人</span> },
];

export function MediationQueuePage({ me }: { me: Me }) {
  const { filters, change, query } = useFilters('mediation');
  const [lastId, keepLastId] = useKept<string | null>('mediation.last', null);
  const committees = useOwnCommittees(me);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['mediation', 'queue', query],
    queryFn: ({ signal }) => read(`/api/desk/mediation?${query}`, MediationQueue, signal),
    placeholderData: keepPreviousData,
  });
  useShortcuts({ r: () => void refetch() });
  return (
    <>
      <div className="page-head">
        <h1>人民调解</h1>
        <QueueStatus page={data} isFetching={isFetching} />
      </div>
      <QueueFilters filters={filters} change={change} counts={data?.counts ?? {}} titles={mediationStateTitles} committees={committees} />
      <QueueList count={data?.items.length} error={error} retry={() => void refetch()}>
        <QueueTable label="人民调解队列" base="/mediation" rows={data?.items ?? []} columns={columns} lastId={lastId} onOpen={keepLastId} />
      </QueueList>
    </>
  );
}
