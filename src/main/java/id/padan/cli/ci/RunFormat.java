package id.padan.cli.ci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.message.Language;

/** How a run is told to a server. */
public enum RunFormat {
    /** JUnit's XML: a failed test for each limit that is exceeded. */
    JUNIT,
    /** Annotations of a GitHub workflow: an error for each limit that is exceeded, a warning for all else. */
    GITHUB;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * {@return a run that came to its end, in this format}
     *
     * @param summary its {@code summary.json}
     * @param language of the words
     */
    public String of(String summary, Language language) {
        try {
            return render(new RunTests(JSON.readTree(summary), language).report());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no summary", e);
        }
    }

    /**
     * {@return a run that did not come to its end}
     *
     * @param job its job
     * @param code why, for programs
     * @param said why, in words
     */
    public String of(String job, String code, String said) {
        return render(RunTests.broken(job, code, said));
    }

    private String render(TestReport report) {
        return this == JUNIT ? report.junit() : report.github();
    }
}
