package id.padan.matching.weigh;

import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Among the candidates of a row, those who have its number, or one that it may be a slip of. A number that is somebody else's
 * is often a relative's: the form was filled in from the wrong identity card of the house.
 */
final class NumberHolders {

    private static final Comparator<Holder> NEAREST_FIRST = Comparator.comparing(Holder::level)
            .thenComparing(holder -> holder.person.person().nik().text())
            .thenComparing(holder -> holder.person.person().name().written())
            .thenComparing(holder -> holder.person.person().toString());

    /** Fewer digits, up to the birth date, are those of too many. */
    private static final int FEWEST_DIGITS = 12;

    /**
     * Somebody whose number is like the submitted one.
     *
     * @param person the person
     * @param level how the submitted number stands to the person's
     */
    record Holder(RegistryPerson person, ComparisonLevel level) {}

    private final List<Holder> holders;

    private NumberHolders(List<Holder> holders) {
        this.holders = holders;
    }

    static NumberHolders of(NikReading submitted, List<RegistryPerson> candidates) {
        if (!isWholeEnough(submitted)) {
            return new NumberHolders(List.of());
        }
        List<Holder> holders = new ArrayList<>();
        for (RegistryPerson candidate : candidates) {
            NikReading registered = candidate.person().nik();
            if (mayBeNear(submitted, registered)) {
                ComparisonLevel level = NikComparison.level(submitted, registered);
                if (isNear(level)) {
                    holders.add(new Holder(candidate, level));
                }
            }
        }
        holders.sort(NEAREST_FIRST);
        return new NumberHolders(holders);
    }

    /** Spares most candidates the comparison: of whole numbers one slip apart, all but two digits stand as they should. */
    private static boolean mayBeNear(NikReading submitted, NikReading registered) {
        if (!(submitted instanceof NikReading.Complete) || !(registered instanceof NikReading.Complete)) {
            return true;
        }
        return NikComparison.differInAtMost(2, submitted.text(), registered.text());
    }

    private static boolean isWholeEnough(NikReading submitted) {
        String digits = submitted instanceof NikReading.Damaged damaged ? damaged.sureDigits() : submitted.text();
        return digits.length() >= FEWEST_DIGITS;
    }

    /** The person who has exactly the submitted number, or null. */
    @Nullable
    RegistryPerson owner() {
        boolean hasOwner = !holders.isEmpty() && holders.get(0).level == ComparisonLevel.EQUAL;
        return hasOwner ? holders.get(0).person : null;
    }

    /** The holder on whose family card a candidate of quite another number stands, or null. */
    @Nullable
    Holder relativeOf(RegistryPerson candidate, ComparisonLevel level) {
        if (level != ComparisonLevel.DIFFERENT && level != ComparisonLevel.BIRTH_PART_ONLY) {
            return null;
        }
        for (Holder holder : holders) {
            if (holder.person.isOfFamilyOf(candidate)) {
                return holder;
            }
        }
        return null;
    }

    private static boolean isNear(ComparisonLevel level) {
        return switch (level) {
            case EQUAL, LAST_DIGITS_LOST, ONE_DIGIT, DIGITS_SWAPPED, DIGIT_COUNT -> true;
            default -> false;
        };
    }
}
