import { Button } from '@mantine/core';
import { AidQueue, type AidQueueRow, type Me } from '@mingbai/api/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { read } from '../lib/api.ts';
import { dayOf, writeInstant } from '../lib/dates.ts';
import { saveFile } from '../lib/save-file.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Clock } from '../queue/clock.tsx';
import { type Flag, Flags } from '../queue/flags.tsx';
import { QueueFilters, useFilters } from '../queue/queue-filters.tsx';
import { QueueList } from '../queue/queue-list.tsx';
import { QueueStatus } from '../queue/queue-status.tsx';
import { type Column, QueueTable } from '../queue/queue-table.tsx';
import { useKept } from '../shell/kept.tsx';
import { Fault } from '../ui/fault.tsx';
import { aidStateTitles } from './aid-words.ts';

const flags: readonly Flag[] = ['green-channel', 'urgent', 'overdue', 'owed-materials', 'formalities-owed', 'transfer', 'complaint'];

const columns: readonly Column<AidQueueRow>[] = [
  { title: '期限', cell: ({ clock }) => clock && <Clock clock={clock} withTitle /> },
  { title: '申请人', cell: ({ applicant }) => applicant },
  { title: '事项', className: 'queue-wide', cell: ({ matterTitle }) => matterTitle },
  { title: '状态', cell: ({ stateTitle }) => stateTitle },
  { title: '标记', cell: ({ flags: own }) => <Flags flags={own} /> },
  { title: '收到', className: 'queue-date', cell: ({ receivedAt }) => writeInstant(receivedAt) },
  { title: '经办', cell: ({ assigneeName }) => assigneeName ?? <span className="quiet">没有人</span> },
];

export function AidQueuePage({ me }: { me: Me }) {
  const { filters, change, query } = useFilters('aid');
  const [lastId, keepLastId] = useKept<string | null>('aid.last', null);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['aid', 'queue', query],
    queryFn: ({ signal }) => read(`/api/desk/aid?${query}`, AidQueue, signal),
    placeholderData: keepPreviousData,
  });
  const exporting = useMutation({ mutationFn: () => saveFile('/api/desk/aid/export', `法律援助台账-${dayOf(new Date())}.csv`) });
  useShortcuts({ r: () => void refetch() });
  return (
    <>
      <div className="page-head">
        <h1>法律援助</h1>
        <QueueStatus page={data} isFetching={isFetching} />
        {me.roles.includes('chief') && (
          <Button variant="default" size="compact-md" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            导出台账
          </Button>
        )}
      </div>
      <Fault cause={exporting.error} />
      <QueueFilters filters={filters} change={change} counts={data?.counts ?? {}} titles={aidStateTitles} flags={flags} />
      <QueueList count={data?.items.length} error={error} retry={() => void refetch()}>
        <QueueTable label="法律援助队列" base="/aid" rows={data?.items ?? []} columns={columns} lastId={lastId} onOpen={keepLastId} />
      </QueueList>
    </>
  );
}
