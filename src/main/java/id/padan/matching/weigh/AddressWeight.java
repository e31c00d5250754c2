package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.FieldKind;
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

    AddressWeight(MatchModel.FurtherModel model, TermFrequencies frequencies) {
        this.model = model;
        this.most = Math.max(0, Evidence.bits(frequencies.people() / model.household()));
    }

    List<Evidence.Further> adjusted(List<Evidence.Further> evidence) {
        double strongest = 0;
        double weakest = 0;
        double agreeing = 0;
        for (Evidence.Further each : evidence) {
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
        List<Evidence.Further> adjusted = new ArrayList<>(evidence.size());
        for (Evidence.Further each : evidence) {
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
            adjusted.add(new Evidence.Further(each.field(), each.level(), each.bits() * factor, each.bearers()));
        }
        return adjusted;
    }

    private static boolean isPart(Evidence.Further evidence) {
        FieldKind kind = evidence.field().kind();
        return kind == FieldKind.PLACE || kind == FieldKind.CATEGORY;
    }
}
