/** The languages that the shop speaks. */
export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

export const pageNames = ['home', 'events', 'community', 'help'] as const;
export type PageName = (typeof pageNames)[number];

/** One page in one language; what stands in it is `pages/<language>/<name>.html`. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

export const pages: Readonly<Record<Language, Readonly<Record<PageName, Page>>>> = {
  id: {
    home: {
      path: '/',
      title: 'Kopi Rinjani Pagi, penyangrai kopi di Sembalun',
      description: 'Kopi dari Lombok, Bali, dan Sumbawa, disangrai di kaki timur Rinjani tiap Selasa.',
    },
    events: {
      path: '/acara',
      title: 'Acara di Kopi Rinjani Pagi',
      description: 'Cupping, kelas seduh, dan jalan ke kebun, di Sembalun dan daring.',
    },
    community: {
      path: '/komunitas',
      title: 'Komunitas Kopi Rinjani Pagi',
      description: 'Tata krama yang kita jaga, dan hal-hal yang kita putuskan bersama.',
    },
    help: {
      path: '/bantuan',
      title: 'Bantuan, Kopi Rinjani Pagi',
      description: 'Tanya jawab soal seduhan, kiriman, dan kebun, serta cara menghubungi kami.',
    },
  },
  en: {
    home: {
      path: '/en/',
      title: 'Kopi Rinjani Pagi, coffee roasters in Sembalun',
      description:
        'Coffee from Lombok, Bali and Sumbawa, roasted every Tuesday at the eastern foot of Mount Rinjani.',
    },
    events: {
      path: '/en/events',
      title: 'Events at Kopi Rinjani Pagi',
      description: 'Cuppings, brewing classes and walks to the farms, in Sembalun and online.',
    },
    community: {
      path: '/en/community',
      title: 'The community of Kopi Rinjani Pagi',
      description: 'How we treat each other, and what we decide together.',
    },
    help: {
      path: '/en/help',
      title: 'Help, Kopi Rinjani Pagi',
      description: 'Questions and answers about brewing, parcels and farms, and how to reach us.',
    },
  },
};

/** The page that an address leads to. */
export function pageAt(path: string): { language: Language; name: PageName } | undefined {
  for (const language of languages) {
    const name = pageNames.find((name) => pages[language][name].path === path);
    if (name) return { language, name };
  }
  return undefined;
}
