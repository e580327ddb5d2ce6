import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { DrawnSignature } from '#ui/signature-pad.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { SignatureView } from './shapes.ts'
import { motionsText } from './text.ts'
import { motionText } from './text-screens.ts'

/** The signatures under a village’s list: who signed how, and whether it still holds. */
export function Signatures(props: { readonly signatures: readonly SignatureView[] }) {
  const m = useText(motionText)
  const { signatures } = props
  return (
    <Section title={m('signatures')}>
      {signatures.length === 0 ? <p className="quiet">{m('noSignatures')}</p> : null}
      <ul className="motion-list">
        {signatures.map((one) => (
          <Signature key={one.id} signature={one} />
        ))}
      </ul>
    </Section>
  )
}

function Signature(props: { readonly signature: SignatureView }) {
  const m = useText(motionText)
  const { name, title, opinion, drawing, signedAt, digest, voidedAt, voidReason } = props.signature
  return (
    <li>
      {drawing === null ? null : <DrawnSignature path={drawing} label={m('signatureOf', { name })} />}
      <span className="motion-line">
        <strong>{name}</strong>
        <span className="quiet">{title}</span>
        <Moment at={signedAt} />
        {voidedAt === null ? (
          <StatusMark status="done" word={m('valid')} />
        ) : (
          <>
            <StatusMark status="na" word={m('void', { reason: voidReason ?? '' })} />
            <Moment at={voidedAt} />
          </>
        )}
      </span>
      <Way signature={props.signature} />
      <span>
        <span className="quiet">{m('opinion')}</span> {opinion}
      </span>
      <span className="quiet small motion-digest">
        {m('digest')} {digest}
      </span>
    </li>
  )
}

/** Drawn by hand, or confirmed with which passkey, and whether that proof still holds. */
function Way(props: { readonly signature: SignatureView }) {
  const m = useText(motionText)
  const t = useText(motionsText)
  const { way, passkey } = props.signature
  return (
    <span className="motion-line">
      <span>
        <span className="quiet">{m('way')}</span> {t(`way.${way}`)}
      </span>
      {passkey === null ? null : (
        <>
          <span className="motion-digest">
            {m('passkeyOf', { name: passkey.name, id: passkey.credentialId.slice(0, 12) })}
          </span>
          <StatusMark
            status={passkey.proven ? 'done' : 'overdue'}
            word={t(passkey.proven ? 'proven' : 'unproven')}
          />
        </>
      )}
    </span>
  )
}
