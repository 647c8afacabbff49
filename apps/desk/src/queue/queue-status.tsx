interface QueueStatusProps {
  page: { total: number; items: readonly unknown[] } | undefined;
  isFetching: boolean;
}

/** What a screen reader hears of the queue: how many, and that newer ones are being fetched. */
export function QueueStatus({ page, isFetching }: QueueStatusProps) {
  return (
    <p className="quiet" role="status">
      {page && (isFetching ? '正在取最新的…' : describe(page))}
    </p>
  );
}

function describe({ total, items }: NonNullable<QueueStatusProps['page']>): string {
  const shown = items.length < total ? `，显示前 ${items.length} 件` : '';
  return `共 ${total} 件${shown}，先到期的在前`;
}
