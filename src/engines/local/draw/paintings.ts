/**
 * What threads that draw the same scene share: each picture is painted once, by whichever came first. A scene is
 * built in the same order each time, so that the order tells what is what.
 */
import { Canvas } from '@napi-rs/canvas'
import { collectCanvases, giveBack } from './stage.ts'

/** Keeps what was painted, or gives it back, in the order of painting. */
export type Paintings =
  { kind: 'kept'; keep(thing: unknown): void } | { kind: 'given'; next(): unknown }

let inUse: Paintings | null = null

/** Runs `build` with what it has `painted` kept, or given; with null it paints for itself. */
export function withPaintings<Built>(paintings: Paintings | null, build: () => Built): Built {
  inUse = paintings
  try {
    return build()
  } finally {
    inUse = null
  }
}

/**
 * What `paint` gives: canvases, whole numbers in a `Uint32Array`, and plain data around them. Where it is given,
 * `paint` is not called: it may change nothing else. Other canvases that it made are given back.
 */
export function painted<Thing>(paint: () => Thing): Thing {
  if (inUse?.kind === 'given') return inUse.next() as Thing
  const paintings = inUse
  // What is painted within it is part of it.
  inUse = null
  try {
    const [thing, canvases] = collectCanvases(paint)
    const kept = new Set(canvasesIn(thing))
    for (const canvas of canvases) if (!kept.has(canvas)) giveBack(canvas)
    paintings?.keep(thing)
    return thing
  } finally {
    inUse = paintings
  }
}

function canvasesIn(value: unknown): Canvas[] {
  if (value instanceof Canvas) return [value]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(canvasesIn)
}
