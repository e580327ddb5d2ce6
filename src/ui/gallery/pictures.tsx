import { useState } from 'react'
import { GanttChart } from '../gantt.tsx'
import { PlanRail } from '../plan-rail.tsx'
import { TileMap } from '../tile-map.tsx'
import { WallChart } from '../wall-chart.tsx'
import { electionDay, plan, wallCells, wallColumns, wallGroups, wallRows } from './made-up.ts'

/** The pictures: plan, tiles, wall chart, Gantt chart. */
export function GalleryPictures() {
  const [overdueFirst, setOverdueFirst] = useState(false)
  return (
    <>
      <PlanRail electionDay={electionDay} steps={plan} onStep={() => undefined} />
      <TileMap
        title="各乡镇离任审计完成率"
        unit="%"
        low={0}
        high={100}
        tiles={wallGroups.map((g, i) => ({
          key: g.key,
          name: g.name,
          value: i === 5 ? null : (i * 29) % 101,
          to: `/areas/${g.key}`,
        }))}
      />
      <WallChart
        title="村（社区）换届挂图"
        groups={wallGroups}
        rows={wallRows}
        columns={wallColumns}
        cells={wallCells}
        overdueFirst={overdueFirst}
        onOverdueFirst={setOverdueFirst}
        onCell={() => undefined}
      />
      <GanttChart
        title="倒排时间进度"
        electionDay={electionDay}
        rows={plan.map((s) => ({
          key: s.key,
          label: s.label,
          from: s.from ?? s.date,
          to: s.date,
          status: s.status,
        }))}
      />
    </>
  )
}
