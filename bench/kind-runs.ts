/** For what one colour table does: FFmpeg's `lut3d` with that very table. */
export const SAME_TABLE = 'lut3d with the same table'

export type KindRun = {
  kind: string
  prompt: string
  /** FFmpeg's nearest filter chain; null where it has nothing near. */
  filter: string | null
  footage: string
}

const FLOWER = 'flower-cc0.mp4'
const PERSON = 'person-enters-ccby4.mp4'

/** Kind, prompt, FFmpeg's nearest. */
const onFlower: [string, string, string | null][] = [
  ['set-palette', 'Shift the color palette to teal, sand, and rust', SAME_TABLE],
  ['adjust-colour', 'Make it black and white', SAME_TABLE],
  ['adjust-colour', 'Give it a sepia tone', SAME_TABLE],
  [
    'set-light',
    'Add a warm backlight',
    'split[a][b];[b]gblur=sigma=20[c];[a][c]blend=all_mode=screen:all_opacity=0.3',
  ],
  ['set-light', 'Light it with a flickering candle', "eq=brightness='0.04*sin(12*t)':eval=frame"],
  [
    'set-time-of-day',
    'Make it night',
    'eq=brightness=-0.2:saturation=0.6,colorbalance=bs=0.3:bm=0.2',
  ],
  ['set-time-of-day', 'Make it sunset', 'colorbalance=rs=0.2:rm=0.2:bh=-0.2'],
  ['set-weather', 'Add heavy rain', 'noise=alls=20:allf=t,dblur=angle=80:radius=8'],
  ['set-weather', 'Make it snow', 'noise=alls=30:allf=t'],
  ['set-weather', 'Add fog', 'eq=contrast=0.6:brightness=0.12:saturation=0.6'],
  ['set-season', 'Turn it into autumn', 'hue=h=-45'],
  ['set-style', 'Make it a pencil sketch', 'edgedetect=mode=wires'],
  ['set-style', 'Turn it into a watercolor painting', 'bilateral=sigmaS=8:sigmaR=0.1'],
  ['set-style', 'Make it look like an oil painting', 'median=radius=6'],
  ['set-style', 'Turn it into pixel art', 'pixelize=w=8:h=8'],
  ['set-style', 'Make it a comic', 'elbg=l=12'],
  [
    'set-style',
    'Make it look like an old VHS tape',
    'noise=alls=12:allf=t,chromashift=cbh=6:crh=-6',
  ],
  ['set-style', 'Turn it into stained glass', null],
  ['set-camera', 'Slow push in', "zoompan=z='1+0.002*on':d=1:s=1280x720:fps=30"],
  [
    'set-camera',
    'Handheld shake',
    "crop=iw*0.94:ih*0.94:x='(iw-ow)/2*(1+sin(n/7))':y='(ih-oh)/2*(1+cos(n/5))',scale=1280:720",
  ],
  ['set-camera', 'Stabilize the shot', 'deshake'],
  [
    'set-speed',
    'Play it in slow motion',
    'setpts=2*PTS,minterpolate=fps=30:mi_mode=mci:me_mode=bidir',
  ],
  ['set-speed', 'Play it in reverse', 'reverse'],
  ['add-effect', 'Add film grain', 'noise=c0s=16:c0f=t'],
  ['add-effect', 'Add a lens flare', null],
  ['add-effect', 'Add a glitch effect', 'rgbashift=rh=8:bh=-8'],
  ['add-effect', 'Add confetti', null],
  [
    'add-caption',
    'Add the title "HOME" at the bottom',
    'drawbox=x=500:y=600:w=280:h=60:color=black@0.4:t=fill',
  ],
  ['add-actor', 'Add a puppy playing in the scene', null],
  ['set-sound', 'Add the sound of rain', null],
]

export const kindRuns: readonly KindRun[] = [
  ...onFlower.map(([kind, prompt, filter]) => ({ kind, prompt, filter, footage: FLOWER })),
  {
    kind: 'replace-background',
    prompt: 'Change the background to a beach',
    filter: null,
    footage: PERSON,
  },
  { kind: 'remove-actor', prompt: 'Remove the person', filter: null, footage: PERSON },
]
