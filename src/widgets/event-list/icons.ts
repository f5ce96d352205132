/** Paths of 1.5 px strokes on a 16-unit grid. They only decorate: their place is kept until they come. */
export const icons: Readonly<Record<string, string>> = {
  tick: 'm3 8.5 3.5 3.5 6.5-8',
  'step-free': 'M2 13h12M2 13 13 6v7',
  captions: 'M2 3.5h12v9H2zM4.5 10h3M9 10h2.5M4.5 7.5h7',
  'sign-language': 'M5 8V3.5M8 7.5v-5M11 8V4M3 9c0 6 10 6 10-.5V6.5',
  'quiet-room': 'M2.5 6v4H5l3 3V3L5 6zM11 6l3 4M14 6l-3 4',
  'hearing-loop': 'M4.5 7a3.5 3.5 0 1 1 7 0c0 2.5-3 3-3 5a2 2 0 0 1-4 0',
  free: 'M2 8 8 2h6v6l-6 6zM11 5v.01',
};
