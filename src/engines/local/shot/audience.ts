import type { Actor, Scene } from './scene.ts'

export const asksForAudience = (text: string) =>
  /\b(audience|(?<!like )spectators|(cheering|applauding) (crowd|people|fans))\b/i.test(text)

const HEADS = 7

/** Heads of an audience along the lower edge, their backs to the camera. */
export function addAudience(scene: Scene): Scene {
  if (scene.actors.some((actor) => actor.noun === 'audience')) return scene
  const heads = Array.from({ length: HEADS }, (_, index): Actor => ({
    id: `audience-${index + 1}`,
    noun: 'audience',
    picture: 'bust-in-silhouette',
    x: Math.round(((index + 0.5 + (index % 2 === 0 ? 0.08 : -0.06)) / HEADS) * 1e4) / 1e4,
    y: 1.09 + (index % 3) * 0.012,
    height: 0.24 + (index % 3) * 0.02,
    lift: 0,
    facing: index % 2 === 0 ? 'left' : 'right',
    colour: null,
    actions: [{ motion: 'cheer', startSeconds: 0 }],
    on: null,
    follows: null,
    holds: null,
  }))
  return { ...scene, actors: [...scene.actors, ...heads] }
}
