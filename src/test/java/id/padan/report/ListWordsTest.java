package id.padan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.message.Language;
import id.padan.round.LinkReason;
import id.padan.round.ListLine;
import id.padan.round.ListStatus;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyStatusAndReasonHasWords(Language language) {
        ListWords words = ListWords.of(language);
        for (ListStatus status : ListStatus.values()) {
            assertThat(words.status(line(status, Set.of()))).isNotBlank();
        }
        assertThat(words.reasons(line(ListStatus.LINKED, EnumSet.allOf(LinkReason.class))))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void anEntryWithOtherValuesThanTheRegistryIsSaidToBeRefused(Language language) {
        ListWords words = ListWords.of(language);

        assertThat(words.status(line(ListStatus.LINKED, Set.of(LinkReason.BIRTH_DATE_DIFFERS))))
                .isNotEqualTo(words.status(line(ListStatus.LINKED, Set.of())));
        assertThat(words.status(line(ListStatus.LINKED, Set.of(LinkReason.IN_SEVERAL_OPD))))
                .isEqualTo(words.status(line(ListStatus.LINKED, Set.of())));
    }

    private static ListLine line(ListStatus status, Set<LinkReason> reasons) {
        return new ListLine(status, null, null, false, 0, reasons);
    }
}
