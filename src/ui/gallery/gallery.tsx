import { Button } from 'antd'
import { useState } from 'react'
import { AppFrame, type NavGroup } from '../frame.tsx'
import { Page, Section } from '../page.tsx'
import { GlobalSearch } from '../pickers.tsx'
import { GalleryFlows } from './flows.tsx'
import { findPeople } from './made-up.ts'
import { GalleryPictures } from './pictures.tsx'
import { GalleryPieces } from './pieces.tsx'
import { GalleryRecord } from './record.tsx'
import { GalleryTable } from './tables.tsx'

const nav: readonly NavGroup[] = [
  {
    key: 'top',
    title: '',
    items: [
      { to: '/work', label: '工作台', count: 7 },
      { to: '/board', label: '总览' },
    ],
  },
  {
    key: 'r',
    title: '责任关',
    gate: 'responsibility',
    items: [
      { to: '/gallery', label: '工作任务', count: 12 },
      { to: '/groups', label: '领导小组' },
      { to: '/chain', label: '责任链条' },
    ],
  },
  { key: 'pu', title: '宣传关', gate: 'publicity', items: [{ to: '/trainings', label: '学习培训' }] },
  { key: 'pr', title: '程序关', gate: 'procedure', items: [{ to: '/plan', label: '倒排计划' }] },
  { key: 'c', title: '人选关', gate: 'candidates', items: [{ to: '/reviews', label: '资格联审' }] },
  { key: 's', title: '机制关', gate: 'supervision', items: [{ to: '/clues', label: '问题线索' }] },
  {
    key: 'more',
    title: '管理',
    items: [
      { to: '/registry', label: '底册' },
      { to: '/rules', label: '规则库' },
    ],
  },
]

const rounds = [
  { id: 'a', name: '2026年县乡换届' },
  { id: 'b', name: '2026年村（社区）换届' },
]
const posts = [
  { id: 'p1', label: '协调员·示例县换届办' },
  { id: 'p2', label: '审核人·示例县委组织部' },
]

/** Every shared piece on one page, with made-up values. */
export function Gallery() {
  const [round, setRound] = useState('a')
  const [post, setPost] = useState('p1')
  return (
    <AppFrame
      nav={nav}
      current="/gallery"
      rounds={rounds}
      round={round}
      onRound={setRound}
      area={[
        { name: '示例市', to: '/?area=9901' },
        { name: '示例县', to: '/?area=990101' },
      ]}
      todo={{ count: 7, to: '/work' }}
      posts={posts}
      post={post}
      onPost={setPost}
      userName="甲某某"
      onTour={() => undefined}
      onSignOut={() => undefined}
      tabs={{ work: '/work', board: '/board', messages: '/messages', me: '/me', unread: 3 }}
      banners={['演示数据']}
      search={<GlobalSearch search={findPeople} onOpen={() => undefined} />}
    >
      <GalleryPage />
    </AppFrame>
  )
}

function GalleryPage() {
  return (
    <Page
      gate="responsibility"
      title="工作任务"
      purpose="列出本批次的全部工作任务，逐项明确责任、期限和佐证。"
      crumbs={[{ label: '责任关', to: '/r' }, { label: '工作任务' }]}
      action={<Button type="primary">新建任务</Button>}
      tabs={[
        { label: '任务清单', to: '/gallery', count: 128 },
        { label: '周调度', to: '/gallery?tab=weeks' },
        { label: '责任矩阵', to: '/gallery?tab=matrix' },
      ]}
      tab="/gallery"
    >
      <GalleryTable />
      <Section title="状态、依据与提示">
        <GalleryPieces />
      </Section>
      <Section title="图">
        <GalleryPictures />
      </Section>
      <Section title="填报与导入">
        <GalleryFlows />
      </Section>
      <Section title="记录页">
        <GalleryRecord />
      </Section>
    </Page>
  )
}
