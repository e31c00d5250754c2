package id.padan.review.workbook;

import id.padan.person.PersonField;
import java.util.List;
import java.util.Set;

/**
 * What an OPD is asked to do about a row.
 *
 * @param fields the fields to look at
 * @param texts what is expected, point by point
 */
record Expectation(Set<PersonField> fields, List<String> texts) {

    Expectation {
        fields = Set.copyOf(fields);
        texts = List.copyOf(texts);
    }
}
