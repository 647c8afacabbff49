import type { AidPage } from '@mingbai/api/contract';
import { Section } from '../ui/section.tsx';

type State = AidPage['materials'][number]['state'];

const stateTitles: Record<State, { title: string; tone: 'jade' | 'mind' | 'alarm' | 'plain' }> = {
  provided: { title: '已交', tone: 'jade' },
  photographed: { title: '已拍照', tone: 'jade' },
  declared: { title: '承诺代替', tone: 'plain' },
  deferred: { title: '容缺待补', tone: 'mind' },
  waived: { title: '免交', tone: 'plain' },
  missing: { title: '还缺', tone: 'alarm' },
};

export function Materials({ page: { materials, files } }: { page: AidPage }) {
  return (
    <Section title="材料">
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">情况</th>
            <th scope="col">补齐日期</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {materials.map(({ code, title, state, dueOn, note }) => {
            const count = files.filter(({ material }) => material === code).length;
            return (
              <tr key={code}>
                <th scope="row">{title}</th>
                <td>
                  <span className="flag" data-tone={stateTitles[state].tone}>
                    {stateTitles[state].title}
                  </span>
                  {count > 0 && <span className="quiet"> {count} 个文件</span>}
                </td>
                <td className="figures">{dueOn ?? ''}</td>
                <td>{note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
