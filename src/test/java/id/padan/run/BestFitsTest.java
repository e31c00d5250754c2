package id.padan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.padan.review.story.Who.Fit;
import org.junit.jupiter.api.Test;

class BestFitsTest {

    private final BestFits<String> best = new BestFits<>(2);

    @Test
    void keepsThoseWhoFitBestAndCountsAllOfThem() {
        best.add(Fit.PART, () -> "part");
        best.add(Fit.SAME, () -> "one");
        best.add(Fit.NEAR, () -> fail("nobody asks for who fits less"));
        best.add(Fit.NONE, () -> fail("nor for who does not fit"));
        best.add(Fit.SAME, () -> "two");
        best.add(Fit.SAME, () -> fail("nor for more than are kept"));

        assertThat(best.fit()).isEqualTo(Fit.SAME);
        assertThat(best.kept()).containsExactly("one", "two");
        assertThat(best.all()).isEqualTo(3);
    }

    @Test
    void putsTogetherWhatSeveralHaveSeen() {
        best.add(Fit.NEAR, () -> "near");
        BestFits<String> better = new BestFits<>(2);
        better.add(Fit.SAME, () -> "one");
        BestFits<String> same = new BestFits<>(2);
        same.add(Fit.SAME, () -> "two");
        same.add(Fit.SAME, () -> "three");

        best.add(new BestFits<>(2));
        best.add(better);
        best.add(same);

        assertThat(best.fit()).isEqualTo(Fit.SAME);
        assertThat(best.kept()).containsExactly("one", "two");
        assertThat(best.all()).isEqualTo(3);
    }
}
