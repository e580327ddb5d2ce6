import { useEffect, useState } from 'react'
import { recall, remember } from '#ui/remember.ts'
import { callWith, Refusal, Unanswered } from './call.tsx'
import { linkNow } from './link.tsx'

const storeKey = 'wuguan.portal.outbox'
const againMs = 8_000

/** A submission that waits for its answer; `key` lets the server know a repetition. */
type Letter = {
  readonly key: string
  readonly secret: string
  readonly topic: string
  readonly action: string
  readonly input: unknown
}

/** How a submission stands. */
export type Submission =
  | { readonly state: 'sending' | 'waiting' }
  | { readonly state: 'done'; readonly answer: unknown }
  | { readonly state: 'refused'; readonly refusal: Refusal }

const letters = new Map<string, Letter>()
const states = new Map<string, Submission>()
const told = new Set<() => void>()
const running = new Set<string>()

function read(): readonly Letter[] {
  try {
    return JSON.parse(recall(storeKey) ?? '[]') as Letter[]
  } catch {
    return []
  }
}

function keep(): void {
  remember(storeKey, letters.size === 0 ? null : JSON.stringify([...letters.values()]))
}

function become(key: string, state: Submission): void {
  states.set(key, state)
  for (const one of told) one()
}

async function send(letter: Letter): Promise<void> {
  if (running.has(letter.key)) return
  running.add(letter.key)
  try {
    const answer = await callWith(letter.secret, letter.topic, letter.action, letter.input)
    letters.delete(letter.key)
    become(letter.key, { state: 'done', answer })
  } catch (failure) {
    if (!(failure instanceof Refusal)) become(letter.key, { state: 'waiting' })
    // Broken or throttled for the moment: the same letter is good later.
    else if (failure.code === 'INTERNAL_SERVER_ERROR' || failure.code === 'too_many') {
      become(letter.key, { state: 'waiting' })
    } else {
      letters.delete(letter.key)
      become(letter.key, { state: 'refused', refusal: failure })
    }
    if (!(failure instanceof Refusal || failure instanceof Unanswered)) throw failure
  } finally {
    running.delete(letter.key)
    keep()
  }
}

function sendAll(): void {
  for (const letter of letters.values()) void send(letter)
}

/** Sends what an earlier visit could not, and keeps trying while the page is open. */
export function sendWaiting(): void {
  for (const letter of read()) letters.set(letter.key, letter)
  sendAll()
  window.addEventListener('online', sendAll)
  window.setInterval(sendAll, againMs)
}

/** A key that no other submission has; made where the answers are, so that a retry is known as one. */
export function newKey(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(16))
  return [...drawn].map((one) => one.toString(16).padStart(2, '0')).join('')
}

/**
 * Submits once, however often it has to be sent: kept in this browser until the server answered. `input` gets the
 * `key` besides.
 */
export function submit(topic: string, action: string, key: string, input: object): void {
  const secret = linkNow()
  if (secret === null) return
  const letter = { key, secret, topic, action, input: { ...input, key } }
  letters.set(key, letter)
  keep()
  become(key, { state: 'sending' })
  void send(letter)
}

function useTold(): void {
  const [, count] = useState(0)
  useEffect(() => {
    const changed = () => count((now) => now + 1)
    told.add(changed)
    return () => void told.delete(changed)
  }, [])
}

/** How the submission of a key stands; undefined before it was made. */
export function useSubmission(key: string): Submission | undefined {
  useTold()
  return states.get(key)
}

/** How many submissions wait for the network. */
export function useWaiting(): number {
  useTold()
  return [...letters.keys()].filter((key) => states.get(key)?.state === 'waiting').length
}
