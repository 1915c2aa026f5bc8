import { type Sha256, utf8 } from "../log/bytes.ts";
import type { Bilingual } from "../schema.ts";

/** Things everybody knows, none heard as another: the same word stands at the same place in both lists. */
const HINDI =
  "आम नीम गाय घोड़ा हाथी शेर मोर तोता कबूतर मछली नदी पहाड़ चाँद सूरज तारा बादल बारिश आग पत्थर मिट्टी " +
  "फूल पत्ता जड़ बीज केला सेब अंगूर गाजर आलू प्याज मिर्च नमक चीनी दूध चाय रोटी चावल दाल घर खिड़की छत " +
  "दीवार कुर्सी मेज़ दीया घड़ी कलम किताब कागज़ टोपी जूता कमीज़ छाता रस्सी सुई चम्मच थाली लोटा साइकिल " +
  "रेल नाव पुल सड़क कुआँ";
const ENGLISH =
  "mango neem cow horse elephant lion peacock parrot pigeon fish river mountain moon sun star cloud " +
  "rain fire stone clay flower leaf root seed banana apple grape carrot potato onion chilli salt sugar " +
  "milk tea bread rice lentil house window roof wall chair table lamp clock pen book paper cap shoe " +
  "shirt umbrella rope needle spoon plate jug bicycle train boat bridge road well";
const COUNT = 4;

const [hindi, english] = [HINDI.split(" "), ENGLISH.split(" ")];

/**
 * Four words of a machine's log key (24 bits of its hash). The machine and the district show them each for itself; two
 * people read them to each other and so know that this very machine was let in, and no other that used its code.
 * @param vkey the verifier key as text, which both sides have
 */
export const shortWords = (sha: Sha256, vkey: string): readonly Bilingual[] =>
  [...sha(utf8(`malkhana short words v1\n${vkey.trim()}`)).slice(0, COUNT)].map((byte) => {
    const at = byte % hindi.length;
    return { hi: hindi[at] ?? "", en: english[at] ?? "" };
  });
