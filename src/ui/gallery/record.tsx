import { Button } from 'antd'
import { Facts, RecordPage, Section, WhyNot } from '../page.tsx'
import { ChainOfThree, CivilDate, DueDate } from '../status.tsx'

/** A record with its life, chain and dates. */
export function GalleryRecord() {
  return (
    <RecordPage
      gate="candidates"
      title="示例甲乡提名人选联审"
      status="review"
      purpose="6个部门联合审查，逐人逐项签署意见。"
      steps={[
        { key: '1', label: '发起', at: 'done', note: '2026-11-10 甲某某' },
        { key: '2', label: '部门审查', at: 'done', note: '6/6' },
        { key: '3', label: '汇总意见', at: 'now' },
        { key: '4', label: '书记审签', at: 'next' },
      ]}
      action={
        <WhyNot reason="尚有1个部门未签署">
          <Button type="primary" disabled>
            提交审签
          </Button>
        </WhyNot>
      }
      side={
        <>
          <Section title="责任链条">
            <ChainOfThree
              lead={{ name: '甲某某', detail: '县委书记' }}
              deputy={{ name: '乙某某', detail: '组织部部长', to: '/people/2' }}
              unit={null}
            />
          </Section>
          <Section title="时限">
            <DueDate date="2026-11-28" />
          </Section>
        </>
      }
    >
      <Section title="基本情况" note="截至 2026-11-22 09:30">
        <Facts
          facts={[
            ['名单', '示例甲乡村“两委”提名人选'],
            ['人数', '86人'],
            ['发起日期', <CivilDate key="d" date="2026-11-10" />],
          ]}
        />
      </Section>
    </RecordPage>
  )
}
