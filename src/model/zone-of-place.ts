import { folded } from './text.ts';

// Which zone a place is in, as far as its name in words tells. It is a proposal, and whoever plans says whether it is right.

/** Provinces, big cities and islands of Indonesia, as people write them. Places that lie in two zones are left out. */
const indonesia: Readonly<Record<string, string>> = {
  'Asia/Jakarta': `
    wib, sumatra, sumatera, jawa, java, aceh, banda aceh, sabang, lhokseumawe, langsa, sumatera utara, north sumatra,
    medan, binjai, pematangsiantar, pematang siantar, sibolga, nias, danau toba, lake toba, sumatera barat, west sumatra,
    padang, bukittinggi, payakumbuh, pariaman, mentawai, riau, pekanbaru, dumai, kepulauan riau, riau islands, batam,
    bintan, tanjungpinang, tanjung pinang, natuna, jambi, bengkulu, sumatera selatan, south sumatra, palembang, prabumulih,
    lubuklinggau, bangka belitung, bangka, belitung, pangkalpinang, pangkal pinang, lampung, bandar lampung, metro lampung,
    banten, serang, cilegon, tangerang, tangerang selatan, bsd, dki jakarta, jakarta, jabodetabek, kepulauan seribu,
    thousand islands, jawa barat, west java, bandung, bogor, depok, bekasi, cimahi, cirebon, sukabumi, tasikmalaya,
    karawang, garut, jawa tengah, central java, semarang, solo, surakarta, salatiga, magelang, pekalongan, tegal, kudus,
    jepara, karimunjawa, purwokerto, cilacap, klaten, yogyakarta, jogja, jogjakarta, diy, sleman, bantul, gunungkidul,
    jawa timur, east java, surabaya, sidoarjo, malang, batu malang, kediri, madiun, mojokerto, pasuruan, probolinggo,
    jember, banyuwangi, blitar, gresik, madura, bromo, kalimantan barat, west kalimantan, pontianak, singkawang, ketapang,
    kalimantan tengah, central kalimantan, palangkaraya, palangka raya, sampit, pangkalan bun`,
  'Asia/Makassar': `
    wita, bali, denpasar, ubud, canggu, kuta, sanur, singaraja, nusa penida, nusa tenggara, nusa tenggara barat,
    west nusa tenggara, ntb, mataram, lombok, gili, sumbawa, bima, nusa tenggara timur, east nusa tenggara, ntt, kupang,
    flores, labuan bajo, komodo, maumere, ende, sumba, waingapu, alor, kalimantan selatan, south kalimantan, banjarmasin,
    banjarbaru, martapura, kalimantan timur, east kalimantan, samarinda, balikpapan, bontang, berau, ikn, nusantara,
    penajam, kalimantan utara, north kalimantan, tarakan, tanjung selor, nunukan, sulawesi, celebes, sulawesi utara,
    north sulawesi, manado, bitung, tomohon, kotamobagu, bunaken, gorontalo, sulawesi tengah, central sulawesi, palu, poso,
    luwuk, sulawesi barat, west sulawesi, mamuju, sulawesi selatan, south sulawesi, makassar, ujung pandang, parepare,
    palopo, toraja, tana toraja, rantepao, bone, sulawesi tenggara, southeast sulawesi, kendari, baubau, bau bau, buton,
    wakatobi`,
  'Asia/Jayapura': `
    wit, maluku, moluccas, ambon, tual, kei, seram, banda neira, maluku utara, north maluku, ternate, tidore, sofifi,
    halmahera, tobelo, papua, papua barat, west papua, manokwari, papua barat daya, southwest papua, sorong, raja ampat,
    papua tengah, central papua, nabire, timika, papua pegunungan, highland papua, wamena, papua selatan, south papua,
    merauke, jayapura, sentani, biak, serui, fakfak, kaimana`,
};

/** Zones whose city is written otherwise today than the platform may call it. */
const renamed: Readonly<Record<string, string>> = {
  kolkata: 'Asia/Kolkata',
  kathmandu: 'Asia/Kathmandu',
  yangon: 'Asia/Yangon',
  'ho chi minh': 'Asia/Ho_Chi_Minh',
  kyiv: 'Europe/Kyiv',
  'buenos aires': 'America/Argentina/Buenos_Aires',
  'papua new guinea': 'Pacific/Port_Moresby',
  'papua nugini': 'Pacific/Port_Moresby',
};

/** Cities that lend their zone their name; not those that are named within a state, which are words of every day. */
function cities(): [name: string, zone: string][] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone): [string, string][] => {
    const [region, city, more] = zone.split('/');
    return city && !more && region !== 'Etc' ? [[folded(city.replaceAll('_', ' ')), zone]] : [];
  });
}

let known: ReadonlyMap<string, string> | undefined;

/** Names in small letters, each with its zone. */
function names(): ReadonlyMap<string, string> {
  return (known ??= new Map([
    ...cities(),
    ...Object.entries(renamed),
    ...Object.entries(indonesia).flatMap(([zone, list]) =>
      list.split(',').map((name): [string, string] => [name.trim().replace(/\s+/g, ' '), zone]),
    ),
  ]));
}

/** The most words that a name has. */
const longest = 4;

/**
 * The zone that a place in words lies in; nothing where no name in it is known. Of several names the last one counts, as
 * in an address, where the street comes before the city; and of those that end at the same word the longest.
 */
export function zoneOf(place: string): string | undefined {
  const words = folded(place).match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const zone = names().get(words.slice(start, end).join(' '));
      if (zone) return zone;
    }
  }
  return undefined;
}
