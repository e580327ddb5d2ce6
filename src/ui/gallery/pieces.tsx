import { Button } from 'antd'
import { CitationChip, type CitationData } from '../citation.tsx'
import { DiffTable } from '../diff.tsx'
import { BrokenPage } from '../errors.tsx'
import { EmptyState, FailedState, LoadingSkeleton, Notice, Refusal } from '../feedback.tsx'
import { Masked } from '../masked.tsx'
import { JobProgress } from '../progress.tsx'
import { DueDate, StatusMark, statuses } from '../status.tsx'
import { Watermark } from '../watermark.tsx'

const sure: CitationData = {
  law: '选举法',
  edition: '2020',
  article: '32',
  ruleId: 'XJ-15',
  confidence: 'A',
}
const unsure: CitationData = {
  law: '地方组织选举工作条例',
  edition: '2020',
  article: '',
  ruleId: 'DF-05',
  confidence: 'C',
}

/** States, citations and messages. */
export function GalleryPieces() {
  return (
    <>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        {statuses.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
        {statuses.map((status) => (
          <StatusMark key={status} status={status} compact />
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <DueDate date="2026-11-15" />
        <DueDate date="2026-11-22" />
        <DueDate date="2026-11-25" />
        <DueDate date="2027-01-31" />
        <DueDate date={null} />
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <CitationChip
          citation={sure}
          explain={{
            zh: '选举日 2026-12-10 往前7日，不晚于 2026-12-03。',
            en: 'Seven days before 2026-12-10: 2026-12-03 at the latest.',
          }}
        />
        <CitationChip citation={unsure} />
        <Masked label="身份证号" value="990101********1234" onReveal={async () => '990101190001011234'} />
      </p>
      <Refusal
        refusal={{
          code: 'too_late',
          zh: '距选举日不足7日，不能再公布正式候选人名单。',
          en: 'Fewer than seven days to election day.',
          citation: sure,
        }}
      />
      <FailedState number="8F2A01C4" onRetry={() => undefined} />
      <BrokenPage id="8F2A01C4" />
      <Notice tone="info">本周调度单将于周五18时截止。</Notice>
      <Notice tone="near">3个乡镇尚未报送进度。</Notice>
      <Notice tone="done">调度单已生成。</Notice>
      <EmptyState
        title="本批次还没有任务"
        next="先排定选举日，再由倒排计划生成任务。"
        action={<Button type="primary">排定选举日</Button>}
      />
      <LoadingSkeleton />
      <JobProgress
        job={{ label: '导入人员', done: 320, total: 1135, state: 'running' }}
        onCancel={() => undefined}
      />
      <JobProgress job={{ label: '生成报告', done: 8, total: 8, state: 'finished' }} />
      <DiffTable
        caption="人员信息变更"
        lines={[
          { key: 'post', label: '职务', old: '村委会委员', new: '村党支部书记' },
          { key: 'edu', label: '学历', old: '', new: '大学专科' },
          { key: 'name', label: '姓名', old: '甲某某', new: '甲某某' },
        ]}
      />
      <Watermark user="换届办 甲某某" at="2026-11-22 09:30">
        <div style={{ height: 120, padding: 16, border: '1px solid var(--line)' }}>敏感页面</div>
      </Watermark>
    </>
  )
}
