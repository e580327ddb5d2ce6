/** True where this browser can use passkeys: they need a secure origin. */
export function canUsePasskeys(): boolean {
  return typeof window !== 'undefined' && window.isSecureContext && 'PublicKeyCredential' in window
}

type Described = { readonly id: string; readonly type: string; readonly transports?: readonly string[] }

/** The server's wish to see a passkey, as it came over the wire. */
export type PasskeyWish = {
  readonly challenge: string
  readonly timeout?: number
  readonly rpId?: string
  readonly allowCredentials?: readonly Described[]
  readonly userVerification?: string
}

/** The server's wish to have a passkey made, as it came over the wire. */
export type PasskeyOrder = {
  readonly challenge: string
  readonly timeout?: number
  readonly rp: { readonly id?: string; readonly name: string }
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly pubKeyCredParams: readonly { readonly type: string; readonly alg: number }[]
  readonly excludeCredentials?: readonly Described[]
  readonly authenticatorSelection?: Readonly<Record<string, unknown>>
  readonly attestation?: string
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
}

function toText(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function described(list: readonly Described[] = []): PublicKeyCredentialDescriptor[] {
  return list.map((one) => ({ type: 'public-key' as const, id: toBytes(one.id) }))
}

function known(made: Credential | null): PublicKeyCredential {
  if (!(made instanceof PublicKeyCredential)) throw new Error('no passkey was given')
  return made
}

function verification(wanted: unknown): UserVerificationRequirement {
  return wanted === 'preferred' || wanted === 'discouraged' ? wanted : 'required'
}

/** Asks for a passkey; the answer goes to the server as it is. Throws when its person declines. */
export async function showPasskey(wish: PasskeyWish): Promise<Readonly<Record<string, unknown>>> {
  const shown = known(
    await navigator.credentials.get({
      publicKey: {
        challenge: toBytes(wish.challenge),
        allowCredentials: described(wish.allowCredentials),
        userVerification: verification(wish.userVerification),
        ...(wish.timeout === undefined ? {} : { timeout: wish.timeout }),
        ...(wish.rpId === undefined ? {} : { rpId: wish.rpId }),
      },
    }),
  )
  const { response } = shown
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('no passkey was given')
  return {
    id: shown.id,
    rawId: toText(shown.rawId),
    type: shown.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
    },
  }
}

/** Makes a passkey on this device or a security key. Throws when its person declines. */
export async function makePasskey(order: PasskeyOrder): Promise<Readonly<Record<string, unknown>>> {
  const made = known(
    await navigator.credentials.create({
      publicKey: {
        challenge: toBytes(order.challenge),
        rp: order.rp,
        user: { ...order.user, id: toBytes(order.user.id) },
        pubKeyCredParams: order.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key' as const, alg })),
        excludeCredentials: described(order.excludeCredentials),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: verification(order.authenticatorSelection?.userVerification),
        },
        attestation: 'none',
        ...(order.timeout === undefined ? {} : { timeout: order.timeout }),
      },
    }),
  )
  const { response } = made
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new Error('no passkey was made')
  return {
    id: made.id,
    rawId: toText(made.rawId),
    type: made.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}
