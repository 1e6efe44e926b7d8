import { Aligner } from "./align";
import { isWorthTelling } from "./compare";
import { massMask } from "./mass-shared";
import type { DocumentPrint } from "./print";
import { CountedHan, joinedMasks, sectionOverlap } from "./section-overlap";

const aligner = new Aligner();
const [ownRoom, otherRoom] = [new CountedHan(), new CountedHan()];

/**
 * Whether another report could be told among the overlaps of one: a look at the two alone.
 * @param isMassShared whether more bodies have a fingerprint than could have copied from each other
 */
export function couldOverlap(own: DocumentPrint, other: DocumentPrint, isMassShared: (hash: number) => boolean): boolean {
  return own.sections.some((section, at) => {
    const otherSection = other.sections[at]!;
    if (section.units.length === 0) return false;
    aligner.setOwn(section.units);
    const alignment = aligner.against(otherSection.units);
    const masks = joinedMasks(massMask(section, isMassShared), massMask(otherSection, isMassShared), alignment);
    return isWorthTelling(sectionOverlap({ printed: section, counted: ownRoom.count(section.units, masks.own) }, { printed: otherSection, counted: otherRoom.count(otherSection.units, masks.other) }, alignment));
  });
}
