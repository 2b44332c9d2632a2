/** Inner drawing of each 24-unit line icon. Our own drawings; the key is the part after `#i-`. */
export const ikon = {
  alert: '<path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17.3v.2"/>',
  book: '<path d="M12 6.5C9.5 4.8 6.5 4.5 3.5 5v13.5c3-.5 6-.2 8.5 1.5 2.5-1.7 5.5-2 8.5-1.5V5c-3-.5-6-.2-8.5 1.5zM12 6.5V20"/>',
  bridge: '<path d="M2.5 15.5h19M2.5 15.5c4 0 6-3.5 6-8v12.5M21.5 15.5c-4 0-6-3.5-6-8v12.5M8.5 9c2 3 5 3 7 0"/>',
  bus: '<path d="M4.5 5.5h15v12h-15zM4.5 12h15M8 17.5V20M16 17.5V20M8 15h.2M16 15h.2"/>',
  camera: '<path d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle cx="12" cy="13" r="3.5"/>',
  card: '<path d="M3 5.5h18v13.5H3zM6.5 15.5c.4-1.7 1.4-2.5 2.7-2.5s2.3.8 2.7 2.5M15 10h3.5M15 13.5h3.5"/><circle cx="9.2" cy="10" r="1.5"/>',
  care: '<path d="M3.5 13.5 7 11l5 1.5h3.5a1.5 1.5 0 0 1 0 3H11M15.5 14.5l4-2.5a1.5 1.5 0 0 1 1.5 2.5l-6 5-8-1.5H3.5"/><circle cx="14" cy="6" r="2.75"/>',
  check: '<path d="m4.5 12.5 5 5 10-11"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 6.5V12l3.5 2.5"/>',
  copy: '<path d="M8.5 8.5h12v12h-12zM4 15.5H3.5v-12h12V4"/>',
  down: '<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20.5h15"/>',
  drop: '<path d="M12 3.5c4 4.5 6 7.7 6 10.7a6 6 0 0 1-12 0c0-3 2-6.2 6-10.7z"/>',
  guard: '<path d="M12 3 4.5 5.5v6c0 4.5 3 7.7 7.5 9.5 4.5-1.8 7.5-5 7.5-9.5v-6z"/><path d="m8.5 12 2.5 2.5 4.5-5"/>',
  heart: '<path d="M12 20.5C5.5 16 3 12.5 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3.5-2.5 7-9 11.5z"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.3v.2"/>',
  lamp: '<path d="M7 21V6a3 3 0 0 1 3-3h4.5a3 3 0 0 1 3 3v1.5M14 7.5h7l-1.5 4h-4zM4.5 21h5"/>',
  locate: '<circle cx="12" cy="12" r="6"/><path d="M12 2v4M12 18v4M2 12h4M18 12h4"/>',
  mail: '<path d="M3 5.5h18v13.5H3zM3.5 6.5 12 13l8.5-6.5"/>',
  next: '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>',
  note: '<path d="M5 3.5h14v17H5zM8.5 8.5h7M8.5 12.5h7M8.5 16.5h4"/>',
  permit: '<path d="M5 3.5h9l5 5v12H5zM14 3.5v5h5M9 14.5l2 2 4-4.5"/>',
  phone:
    '<path d="M5 3.5h3.5l2 5-2.5 2a13 13 0 0 0 5.5 5.5l2-2.5 5 2V19a2 2 0 0 1-2.2 2A17.5 17.5 0 0 1 3 5.7 2 2 0 0 1 5 3.5z"/>',
  pin: '<path d="M12 21.5c4.6-4.7 7-8.2 7-11.3a7 7 0 0 0-14 0c0 3.1 2.4 6.6 7 11.3z"/><circle cx="12" cy="10" r="2.5"/>',
  prev: '<path d="M19.5 12h-15M10.5 6l-6 6 6 6"/>',
  price: '<path d="M4 9.5h16l-1.5 10.5h-13zM8 9.5l3-6M16 9.5l-3-6M9 13.5v3M12 13.5v3M15 13.5v3"/>',
  print: '<path d="M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z"/>',
  road: '<path d="M8 3.5 4 20.5M16 3.5l4 17M12 4v3M12 10.5v3M12 17v3"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
  sun: '<path d="M2.5 18.5c2-1.5 3.5-1.5 5 0s3 1.5 4.5 0 3-1.5 4.5 0 3 1.5 5 0M5.5 14a6.5 6.5 0 0 1 13 0M12 4v1M4.5 7l.8.8M19.5 7l-.8.8"/>',
  sync: '<path d="M20 11a8 8 0 0 0-14.5-4L3.5 9.5M4 13a8 8 0 0 0 14.5 4l2-2.5M3.5 4v5.5H9M20.5 20v-5.5H15"/>',
  tree: '<path d="M12 21v-7M12 14a5.5 5.5 0 0 1-5-8 5 5 0 0 1 10 0 5.5 5.5 0 0 1-5 8zM12 17l3-2.5"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"/>',
  voice: '<path d="M3.5 10v4.5h3.5l9 4.5V5.5L7 10zM19.5 9.5a4 4 0 0 1 0 5.5M8 14.5l1.5 5.5"/>',
  work: '<path d="M3.5 8h17v11.5h-17zM8.5 8V4.5h7V8M3.5 13h17"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
} as const;

/** Inner drawing of each 16-unit state or clock shape; the key is the part after `#s-`. */
export const bentuk = {
  done: '<circle class="sf" cx="8" cy="8" r="8"/><path d="m4.5 8.3 2.5 2.5 4.5-5" class="sw"/>',
  dup: '<circle cx="6" cy="8" r="4.5"/><circle cx="10.5" cy="8" r="4.5"/>',
  late: '<path class="sf" d="M8 .5 16 15H0z"/><path d="M8 6v3.5M8 12.3v.1" class="sw"/>',
  new: '<circle cx="8" cy="8" r="6"/>',
  no: '<rect class="sf" x="1" y="1" width="14" height="14" rx="2"/><path d="M4.5 8h7" class="sw"/>',
  open: '<circle cx="8" cy="8" r="6"/><circle class="sf" cx="8" cy="8" r="2.5"/>',
  pie1: '<circle cx="8" cy="8" r="6.5"/><path class="sf" d="M8 8V3a5 5 0 0 1 5 5z"/>',
  pie2: '<circle cx="8" cy="8" r="6.5"/><path class="sf" d="M8 8V3a5 5 0 0 1 0 10z"/>',
  pie3: '<circle cx="8" cy="8" r="6.5"/><path class="sf" d="M8 8V3a5 5 0 1 1-5 5z"/>',
  risk: '<path class="sf" d="M8 .5 16 15H0z"/><path d="M8 6v3.5M8 12.3v.1" class="sw"/>',
  today: '<path class="sf" d="m8 0 8 8-8 8-8-8z"/><path d="M8 4.5V8l2 1.5" class="sw" stroke-width="1.75"/>',
  wait: '<path d="M5.5 3v10M10.5 3v10"/>',
} as const;

/** Name of a line icon. */
export type NamaIkon = keyof typeof ikon;

/** Name of a state or clock shape. */
export type NamaBentuk = keyof typeof bentuk;
