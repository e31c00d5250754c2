package id.padan.matching;

import id.padan.person.FurtherField;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts of an address count as one. The postcode follows from the suburb, the province from both: beside the most
 * telling part, each further one counts by a share only. And a whole address is a household's, not a person's: it never
 * says more than that.
 */
final class AddressWeight {

    private final MatchModel.FurtherModel model;
    private final double most;

    AddressWeight(MatchModel.FurtherModel model, Frequencies frequencies) {
        this.model = model;
        this.most = Math.max(0, Bits.of(frequencies.people() / model.household()));
    }

    List<FurtherEvidence> adjusted(List<FurtherEvidence> evidence) {
        double strongest = 0;
        double weakest = 0;
        double agreeing = 0;
        for (FurtherEvidence each : evidence) {
            if (isPart(each)) {
                strongest = Math.max(strongest, each.bits());
                weakest = Math.min(weakest, each.bits());
                agreeing += Math.max(0, each.bits());
            }
        }
        double weighed = strongest + model.dependence() * (agreeing - strongest);
        double limit = weighed > most ? most / weighed : 1;
        boolean strongestMet = false;
        boolean weakestMet = false;
        List<FurtherEvidence> adjusted = new ArrayList<>(evidence.size());
        for (FurtherEvidence each : evidence) {
            double factor = 1;
            if (isPart(each) && each.bits() > 0) {
                boolean full = each.bits() == strongest && !strongestMet;
                strongestMet |= full;
                factor = (full ? 1 : model.dependence()) * limit;
            } else if (isPart(each) && each.bits() < 0) {
                boolean full = each.bits() == weakest && !weakestMet;
                weakestMet |= full;
                factor = full ? 1 : model.dependence();
            }
            adjusted.add(new FurtherEvidence(each.field(), each.level(), each.bits() * factor, each.bearers()));
        }
        return adjusted;
    }

    private static boolean isPart(FurtherEvidence evidence) {
        FurtherField.Kind kind = evidence.field().kind();
        return kind == FurtherField.Kind.PLACE || kind == FurtherField.Kind.CATEGORY;
    }
}
