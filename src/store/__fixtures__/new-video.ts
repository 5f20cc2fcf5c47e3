import type { NewVideo } from '../videos.ts'

/** A create as it is inserted: four seconds of nothing in particular. */
export function newVideo(
  own: Pick<NewVideo, 'id' | 'projectId' | 'createdAtMs'> & Partial<NewVideo>,
): NewVideo {
  return {
    operation: 'create',
    model: 'sora-2',
    prompt: 'p',
    size: { width: 16, height: 16 },
    seconds: '4',
    renderSeconds: 4,
    seed: 1,
    engine: 'local',
    parentId: null,
    remixedFromVideoId: null,
    extensionCount: 0,
    notes: [],
    sourceFacts: null,
    requestDigest: null,
    ...own,
  }
}
