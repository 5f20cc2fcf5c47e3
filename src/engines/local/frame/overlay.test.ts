import { afterEach, describe, expect, it } from 'vitest'
import { createPlanes } from '../../../media/planes.ts'
import { Overlay } from './overlay.ts'

const overlay = new Overlay(16, 8)
afterEach(() => overlay.clear())

function grey() {
  const frame = createPlanes(16, 8)
  frame.y.fill(100)
  frame.cb.fill(110)
  frame.cr.fill(140)
  return frame
}

describe('laying a drawing over a frame', () => {
  it('writes opaque colours as bt709 limited codes', () => {
    const frame = grey()
    overlay.context.fillStyle = '#ff0000'
    overlay.context.fillRect(0, 0, 16, 8)
    overlay.compose(frame)
    expect([frame.y[5], frame.cb[5], frame.cr[5]]).toEqual([63, 102, 240])
  })

  it('leaves what was not drawn on, and what lies outside the box', () => {
    const frame = grey()
    overlay.context.fillStyle = '#ffffff'
    overlay.context.fillRect(0, 0, 8, 8)
    overlay.compose(frame, { box: { left: 4, top: 0, right: 16, bottom: 8 } })
    expect(Array.from(frame.y.subarray(0, 16))).toEqual([
      ...Array.from({ length: 4 }, () => 100),
      ...Array.from({ length: 4 }, () => 235),
      ...Array.from({ length: 8 }, () => 100),
    ])
    expect(Array.from(frame.cb.subarray(0, 8))).toEqual([110, 110, 128, 128, 110, 110, 110, 110])
  })

  it('mixes by coverage and opacity', () => {
    const frame = grey()
    overlay.context.fillStyle = 'rgba(255, 255, 255, 0.5)'
    overlay.context.fillRect(0, 0, 16, 8)
    overlay.compose(frame, { opacity: 0.5 })
    expect(frame.y[0]).toBe(134)
    expect(frame.cb[0]).toBe(115)
  })
})
