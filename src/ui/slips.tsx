import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import './slips.css'

/** A slip that is printed and handed to one person: what stands on it, and an address as QR code. */
export type PrintedSlip = {
  readonly key: string
  readonly title: string
  readonly name: string
  readonly lines: readonly (readonly [name: string, value: ReactNode])[]
  readonly address: string
  /** What the picture of the code is. */
  readonly qr: string
  readonly how: string
}

async function qrOf(address: string): Promise<string> {
  const { toDataURL } = await import('qrcode')
  return toDataURL(address, { margin: 1, width: 160 })
}

/** Slips side by side, none of them broken over two pages when printed. */
export function Slips(props: { readonly slips: readonly PrintedSlip[] }) {
  return (
    <ul className="slips">
      {props.slips.map((one) => (
        <li key={one.key}>
          <SlipCard slip={one} />
        </li>
      ))}
    </ul>
  )
}

function SlipCard({ slip }: { readonly slip: PrintedSlip }) {
  // The address stays out of the query's key: keys are what tools list.
  const qr = useQuery({
    queryKey: ['slip', slip.key],
    queryFn: () => qrOf(slip.address),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <article className="slip" aria-label={slip.name}>
      <h2>{slip.title}</h2>
      <dl>
        {slip.lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {qr.data ? <img src={qr.data} width={120} height={120} alt={slip.qr} /> : null}
      <p className="small">{slip.how}</p>
    </article>
  )
}
