package id.padan.matching.weigh;

import id.padan.matching.model.MatchModel;
import id.padan.matching.model.TermFrequencies;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * Compares genders. How often strangers have the submitted one goes by the first word of the submitted name, so that there
 * are but three answers for a row. For one row.
 */
final class GenderComparison {

    private final @Nullable Gender submitted;
    private final Evidence missing = Evidence.missing(PersonField.GENDER);
    private final Evidence equal;
    private final Evidence different;

    GenderComparison(MatchModel model, TermFrequencies frequencies, Person row) {
        submitted = row.gender();
        double right = model.genderEqual();
        double share = submitted == null ? 1 : frequencies.gender(submitted, row.name());
        double stranger = share * right + (1 - share) * (1 - right);
        equal = evidence(ComparisonLevel.EQUAL, right / stranger);
        different = evidence(ComparisonLevel.DIFFERENT, (1 - right) / stranger);
    }

    private static Evidence evidence(ComparisonLevel level, double ratio) {
        return Evidence.of(PersonField.GENDER, level, Evidence.bits(ratio), 0);
    }

    Evidence compare(@Nullable Gender registered) {
        if (submitted == null || registered == null) {
            return missing;
        }
        return submitted == registered ? equal : different;
    }
}
