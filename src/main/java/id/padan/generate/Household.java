package id.padan.generate;

import java.util.List;
import java.util.Optional;

/**
 * People on one family card.
 *
 * @param card the number of the card (NO_KK), sixteen digits
 * @param district where they live, six digits
 * @param village the four digits of the village
 * @param street street and number
 * @param rt the neighbourhood
 * @param rw the group of neighbourhoods
 * @param members at least one, the head first
 */
record Household(String card, String district, String village, String street, int rt, int rw, List<Resident> members) {
    Household {
        members = List.copyOf(members);
    }

    /** {@return the husband of a wife, the wife of a husband} */
    Optional<Resident> spouseOf(Resident person) {
        return switch (person.role()) {
            case HEAD -> first(Resident.Role.WIFE);
            case WIFE -> first(Resident.Role.HEAD);
            default -> Optional.empty();
        };
    }

    /**
     * {@return this household without the members beyond a number}
     *
     * @param count how many to keep, at least one
     */
    Household first(int count) {
        return members.size() <= count ? this : with(members.subList(0, count));
    }

    /** {@return the same family card with other people on it} */
    Household with(List<Resident> people) {
        return new Household(card, district, village, street, rt, rw, people);
    }

    /**
     * {@return somebody else's household at the same address}
     *
     * @param otherCard the number of their card
     * @param head who alone is in it
     */
    Household ofOthers(String otherCard, Resident head) {
        return new Household(otherCard, district, village, street, rt, rw, List.of(head));
    }

    private Optional<Resident> first(Resident.Role role) {
        return members.stream().filter(member -> member.role() == role).findFirst();
    }
}
